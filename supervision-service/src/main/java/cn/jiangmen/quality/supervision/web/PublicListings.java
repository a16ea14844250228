package cn.jiangmen.quality.supervision.web;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the published copies of listings, and the measures that listings may bring. */
@ApplicationScoped
public class PublicListings {
    private static final String SHOWN = """
            from published_listing p join dishonesty_ground g on g.code = p.ground
            where p.ends_on > ? and p.published_on <= ? and (? = '' or p.county = ?)
              and (? = '' or position(lower(?) in lower(p.enterprise_name)) > 0 or position(lower(?) in lower(p.decision_number)) > 0
                   or p.credit_code = upper(?))""";

    private static final String COLUMNS = """
            select p.record_id, p.county, p.enterprise_name, p.credit_code, p.decision_number, g.title_zh as ground_zh,
                   g.title_en as ground_en, g.instrument, g.article, p.ground_text, p.penalty_decision_number, p.penalty_kinds,
                   p.listed_on, p.published_on, p.earliest_repair_on, p.ends_on, p.corrected_on,
                   (select jsonb_agg(m || jsonb_build_object('name_en', c.name_en))
                    from jsonb_array_elements(cast(p.measures as jsonb)) m
                    left join dishonesty_measure c on c.code = m ->> 'code') as measures""";

    private static final String ENDED = """
            select case when status = 'ANNULLED' then 'ANNULLED' when status = 'REPAIRED' then 'REPAIRED' else 'EXPIRED' end as cause,
                   coalesce(ended_on, latest_end_on) as ended_on, null as reason
            from dishonesty_record
            where id = ? and kind = 'SERIOUS_LISTING' and published_on is not null""";

    private static final String MEASURES = """
            select m.code, m.name_zh, m.name_en, m.legal_basis, m.authority, m.statutory_period, m.valid_from,
                   (select count(*) from published_listing p
                    where p.ends_on > ? and p.published_on <= ? and exists (
                        select from jsonb_array_elements(cast(p.measures as jsonb)) a
                        where a ->> 'code' = m.code and cast(a ->> 'to' as date) > ?)) as applied
            from dishonesty_measure m
            where m.valid_from <= ? and (m.valid_until is null or m.valid_until > ?)
            order by m.code""";

    private final JsonRows rows;
    private final Clock clock;

    PublicListings(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A published copy. */
    public record Shown(
            UUID recordId,
            String county,
            String enterpriseName,
            String creditCode,
            String decisionNumber,
            String groundZh,
            String groundEn,
            String instrument,
            String article,
            String groundText,
            String penaltyDecisionNumber,
            List<String> penaltyKinds,
            LocalDate listedOn,
            LocalDate publishedOn,
            LocalDate earliestRepairOn,
            LocalDate endsOn,
            LocalDate correctedOn,
            List<Applied> measures) {}

    /** A measure that applies to the listed. */
    public record Applied(
            String name, String nameEn, String legalBasis, String authority, LocalDate from, LocalDate to) {}

    /** A measure of the catalogue and how many of the listed it applies to today. */
    public record Measure(
            String code,
            String nameZh,
            String nameEn,
            String legalBasis,
            String authority,
            boolean statutoryPeriod,
            LocalDate validFrom,
            long applied) {}

    /** A place in the list. */
    public record Place(LocalDate listedOn, UUID recordId) {}

    private record Counted(long n) {}

    /** The newest listings first; an empty text asks for all. */
    public List<Shown> list(String text, String county, Optional<Place> after, int limit) {
        LocalDate today = LocalDate.now(clock);
        return rows.list(
                Shown.class,
                COLUMNS + " " + SHOWN + " and (? = '' or (p.listed_on, p.record_id) < (?, ?))"
                        + " order by p.listed_on desc, p.record_id desc limit ?",
                today,
                today,
                county,
                county,
                text,
                text,
                text,
                text,
                after.isPresent() ? "after" : "",
                after.map(Place::listedOn).orElse(today),
                after.map(Place::recordId).orElse(new UUID(0, 0)),
                limit);
    }

    public long count(String text, String county) {
        LocalDate today = LocalDate.now(clock);
        return rows.list(
                        Counted.class,
                        "select count(*) as n " + SHOWN,
                        today,
                        today,
                        county,
                        county,
                        text,
                        text,
                        text,
                        text)
                .getFirst()
                .n();
    }

    public Optional<Shown> of(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return rows.first(
                Shown.class,
                COLUMNS + " from published_listing p join dishonesty_ground g on g.code = p.ground"
                        + " where p.record_id = ? and p.ends_on > ? and p.published_on <= ?",
                id,
                today,
                today);
    }

    /** What is told of a listing that was shown once. */
    public Optional<Ended> ended(UUID id) {
        return rows.first(Ended.class, ENDED, id);
    }

    public List<Measure> measures() {
        LocalDate today = LocalDate.now(clock);
        return rows.list(Measure.class, MEASURES, today, today, today, today, today);
    }
}
