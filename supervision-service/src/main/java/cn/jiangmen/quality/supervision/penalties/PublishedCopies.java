package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.supervision.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;

/** The copies that the public may see: redacted when they are written, and gone when the publication ends. */
@ApplicationScoped
class PublishedCopies {
    private static final String WRITE = """
            insert into published_penalty (penalty_id, channel, county, party_name, credit_code, decision_number,
                offence_type, facts, basis, kinds, content, fine_yuan, confiscated_yuan, decided_on, published_on, ends_on,
                reviewed_by, written_at)
            values (:id, :channel, :county, :party, :code, :number, :offence, :facts, :basis, :kinds, :content, :fine,
                :confiscated, :decided, :published, :ends, :reviewer, :now)
            on conflict (penalty_id, channel) do update set party_name = excluded.party_name,
                decision_number = excluded.decision_number, offence_type = excluded.offence_type, facts = excluded.facts,
                basis = excluded.basis, kinds = excluded.kinds, content = excluded.content,
                fine_yuan = excluded.fine_yuan, confiscated_yuan = excluded.confiscated_yuan,
                decided_on = excluded.decided_on, published_on = excluded.published_on, ends_on = excluded.ends_on,
                reviewed_by = excluded.reviewed_by, written_at = excluded.written_at""";

    private static final String NOTICE = """
            insert into penalty_withdrawal_notice (penalty_id, county, decision_number, withdrawn_on, reason, written_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final Session session;
    private final Clock clock;

    PublishedCopies(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * What the officer who reviewed it lets be shown in place of the recorded words; null shows these.
     *
     * @param reviewedBy who reviewed it for secrets and personal information (SAMR Order 45 Art 5, 6)
     */
    public record Shown(String facts, String content, String partyName, String reviewedBy) {}

    void write(Penalty each, Publication shown, Shown said) {
        PartyKind party = each.particulars().partyKind();
        String name = said.partyName() == null ? each.enterpriseName() : said.partyName();
        session.createNativeMutationQuery(WRITE)
                .setParameter("id", each.id())
                .setParameter("channel", shown.channel().name())
                .setParameter("county", each.county())
                .setParameter("party", party == PartyKind.NATURAL_PERSON ? Redaction.person(name) : name)
                .setParameter("code", each.creditCode().orElse(null), String.class)
                .setParameter("number", each.decision().decisionNumber())
                .setParameter("offence", Redaction.of(each.particulars().offenceType()), String.class)
                .setParameter(
                        "facts", Redaction.of(or(said.facts(), each.decision().facts())), String.class)
                .setParameter("basis", each.decision().article())
                .setParameter("kinds", each.decision().kinds().toArray(String[]::new))
                .setParameter(
                        "content",
                        Redaction.of(or(said.content(), each.particulars().content())),
                        String.class)
                .setParameter("fine", each.sums().fineYuan())
                .setParameter(
                        "confiscated", each.sums().gainsYuan().add(each.sums().goodsYuan()))
                .setParameter("decided", each.decision().decidedOn())
                .setParameter("published", shown.publishedOn())
                .setParameter("ends", shown.endsOn())
                .setParameter("reviewer", said.reviewedBy())
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
    }

    void remove(Penalty each) {
        session.createNativeMutationQuery("delete from published_penalty where penalty_id = ?")
                .setParameter(1, each.id())
                .executeUpdate();
    }

    void remove(Penalty each, Channel channel) {
        session.createNativeMutationQuery("delete from published_penalty where penalty_id = ? and channel = ?")
                .setParameter(1, each.id())
                .setParameter(2, channel.name())
                .executeUpdate();
    }

    /** Says in public why what was shown was taken back (行政处罚法 Art 48). */
    void noticeOfWithdrawal(Penalty each, LocalDate on, String reason) {
        session.createNativeMutationQuery(NOTICE)
                .setParameter(1, each.id())
                .setParameter(2, each.county())
                .setParameter(3, each.decision().decisionNumber())
                .setParameter(4, on)
                .setParameter(5, Redaction.of(reason))
                .setParameter(6, Instant.now(clock))
                .executeUpdate();
    }

    private static String or(String told, String recorded) {
        return told == null ? recorded : told;
    }
}
