package cn.jiangmen.quality.supervision.web;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the published copies of penalties, and what is told of those that are shown no longer. */
@ApplicationScoped
public class PublicPenalties {
    /** One copy for each penalty: that of the national system while it is shown there. */
    private static final String SHOWN = """
            from published_penalty p
            where p.ends_on > ? and p.published_on <= ?
              and not (p.channel = 'CREDIT' and exists (
                  select from published_penalty g where g.penalty_id = p.penalty_id and g.channel = 'GSXT' and g.ends_on > ?))
              and (? = '' or p.county = ?) and (? = '' or ? = any (p.kinds))
              and (? = '' or position(lower(?) in lower(p.party_name)) > 0 or position(lower(?) in lower(p.decision_number)) > 0
                   or p.credit_code = upper(?))""";

    private static final String COLUMNS = """
            select p.penalty_id, p.channel, p.county, p.party_name, p.credit_code, p.decision_number, p.offence_type, p.facts,
                   p.basis, p.kinds, p.content, p.fine_yuan, p.confiscated_yuan, p.decided_on, p.published_on, p.ends_on""";

    private static final String ENDED = """
            select case when bool_or(status = 'CORRECTION_DUE') then 'CORRECTING'
                        when bool_or(status = 'WITHDRAWAL_DUE') or bool_or(end_reason = 'WITHDRAWN') then 'WITHDRAWN'
                        else coalesce((array_agg(end_reason order by ended_on desc nulls last))[1], 'EXPIRED') end as cause,
                   max(coalesce(ended_on, case when status in ('PUBLISHED', 'CORRECTION_DUE') then ends_on end)) as ended_on,
                   (select n.reason from penalty_withdrawal_notice n where n.penalty_id = ? and n.withdrawn_on > ?) as reason
            from penalty_publication
            where penalty_id = ? and published_on is not null
            having count(*) > 0""";

    private static final String NOTICES = """
            select penalty_id, county, decision_number, withdrawn_on, reason from penalty_withdrawal_notice
            where withdrawn_on > ? order by withdrawn_on desc, penalty_id desc limit 100""";

    private final JsonRows rows;
    private final PageSettings settings;
    private final Clock clock;

    PublicPenalties(JsonRows rows, PageSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** A published copy. */
    public record Shown(
            UUID penaltyId,
            String channel,
            String county,
            String partyName,
            String creditCode,
            String decisionNumber,
            String offenceType,
            String facts,
            String basis,
            List<String> kinds,
            String content,
            BigDecimal fineYuan,
            BigDecimal confiscatedYuan,
            LocalDate decidedOn,
            LocalDate publishedOn,
            LocalDate endsOn) {}

    /** Why a penalty in public is withdrawn (行政处罚法 Art 48). */
    public record Notice(UUID penaltyId, String county, String decisionNumber, LocalDate withdrawnOn, String reason) {}

    /** Which copies; an empty text asks for all. */
    public record Filter(String text, String county, String kind) {}

    /** A place in the list. */
    public record Place(LocalDate decidedOn, UUID penaltyId) {}

    private record Counted(long n) {}

    /** Newest decisions first, after a place or from the beginning. */
    public List<Shown> list(Filter filter, Optional<Place> after, int limit) {
        LocalDate day = after.map(Place::decidedOn).orElse(null);
        Object[] values = values(
                filter,
                day == null ? "" : "after",
                day == null ? today() : day,
                after.map(Place::penaltyId).orElse(new UUID(0, 0)),
                limit);
        return rows.list(
                Shown.class,
                COLUMNS + " " + SHOWN + " and (? = '' or (p.decided_on, p.penalty_id) < (?, ?))"
                        + " order by p.decided_on desc, p.penalty_id desc limit ?",
                values);
    }

    public long count(Filter filter) {
        return rows.list(Counted.class, "select count(*) as n " + SHOWN, values(filter))
                .getFirst()
                .n();
    }

    /** The copies of one penalty that are shown now, that of the national system first. */
    public List<Shown> of(UUID id) {
        return rows.list(
                Shown.class,
                COLUMNS + " from published_penalty p where p.penalty_id = ? and p.ends_on > ? and p.published_on <= ?"
                        + " order by p.channel desc",
                id,
                today(),
                today());
    }

    /** What is told of a penalty that was shown once; empty where it never was. */
    public Optional<Ended> ended(UUID id) {
        return rows.first(Ended.class, ENDED, id, noticesSince(), id);
    }

    public List<Notice> notices() {
        return rows.list(Notice.class, NOTICES, noticesSince());
    }

    private LocalDate noticesSince() {
        return today().minusDays(settings.withdrawalNoticeDays());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Object[] values(Filter filter, Object... more) {
        LocalDate today = today();
        String text = filter.text();
        Object[] all = new Object[11 + more.length];
        Object[] first = {
            today, today, today, filter.county(), filter.county(), filter.kind(), filter.kind(), text, text, text, text
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
