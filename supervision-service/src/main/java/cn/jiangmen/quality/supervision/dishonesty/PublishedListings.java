package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;

/**
 * The copies of listings that the public reads: redacted when they are written, equal to the record while it is published,
 * gone in the transaction of the act that ends it.
 */
@ApplicationScoped
class PublishedListings {
    private static final String WRITE = """
            insert into published_listing (record_id, county, enterprise_name, credit_code, decision_number, ground, ground_text,
                penalty_decision_number, penalty_kinds, listed_on, published_on, earliest_repair_on, ends_on, measures, written_at)
            values (:id, :county, :name, :code, :number, :ground, :text, :penalty, :kinds, :listed, :published, :earliest, :ends,
                :measures, :now)
            on conflict (record_id) do update set county = excluded.county, enterprise_name = excluded.enterprise_name,
                decision_number = excluded.decision_number, ground_text = excluded.ground_text,
                penalty_decision_number = excluded.penalty_decision_number, penalty_kinds = excluded.penalty_kinds,
                listed_on = excluded.listed_on, published_on = excluded.published_on,
                earliest_repair_on = excluded.earliest_repair_on, ends_on = excluded.ends_on, measures = excluded.measures,
                corrected_on = coalesce(cast(:corrected as date), published_listing.corrected_on),
                written_at = excluded.written_at""";

    private static final MeasuresText MEASURES = new MeasuresText();

    private final Session session;
    private final Clock clock;

    PublishedListings(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Keeps the copy equal to a record to which an act has just happened. */
    void follow(DishonestyRecord each, Step step) {
        if (each.kind() != RecordKind.SERIOUS_LISTING) {
            return;
        }
        if (each.days().publishedOn() != null && each.status().active()) {
            write(each, step.verb().equals(RecordAct.CORRECTED.verb()) ? step.on() : null);
        } else {
            session.createNativeMutationQuery("delete from published_listing where record_id = ?")
                    .setParameter(1, each.id())
                    .executeUpdate();
        }
    }

    private void write(DishonestyRecord each, LocalDate correctedOn) {
        RecordDays days = each.days();
        session.createNativeMutationQuery(WRITE)
                .setParameter("id", each.id())
                .setParameter("county", each.county())
                .setParameter("name", Redaction.of(each.enterpriseName()))
                .setParameter("code", each.creditCode())
                .setParameter("number", each.decisionNumber().orElseThrow())
                .setParameter("ground", each.ground().orElseThrow())
                .setParameter("text", Redaction.of(each.groundText().orElse(null)), String.class)
                .setParameter("penalty", each.penalty().decisionNumber())
                .setParameter("kinds", each.penalty().kinds().toArray(String[]::new))
                .setParameter("listed", days.listedOn())
                .setParameter("published", days.publishedOn())
                .setParameter("earliest", days.earliestRepairOn())
                .setParameter("ends", days.latestEndOn())
                .setParameter("measures", MEASURES.convertToDatabaseColumn(each.measures()))
                .setParameter("corrected", correctedOn, LocalDate.class)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
    }
}
