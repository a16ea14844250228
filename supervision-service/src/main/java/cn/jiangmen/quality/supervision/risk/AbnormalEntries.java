package cn.jiangmen.quality.supervision.risk;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of abnormal operations (经营异常名录) as far as it is told to the city: one of the facts that risk rests on. */
@ApplicationScoped
public class AbnormalEntries {
    private static final String LIST = """
            select id, version, credit_code, ground, entered_on, removed_on, source, told_by as by, removed_by,
                   removal_reason, recorded_at, changed_at
            from abnormal_entry
            where (?::uuid is null or id = ?) and (?::text is null or credit_code = ?)
              and (?::date is null or entered_on <= ? and (removed_on is null or ? < removed_on))
              and (?::uuid is null or id > ?)
            order by id
            limit ?""";

    private static final String ADD = """
            insert into abnormal_entry (id, version, credit_code, ground, entered_on, source, told_by, recorded_at, changed_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final JsonRows rows;
    private final Clock clock;

    AbnormalEntries(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Why somebody is on the list (企业信息公示暂行条例 Art 17; 经营异常名录管理暂行办法). */
    @Schema(name = "AbnormalGround")
    public enum Ground {
        /** 未按期公示年度报告 */
        NO_ANNUAL_REPORT,
        /** 未按责令期限公示信息 */
        NOT_PUBLISHED,
        /** 公示信息隐瞒真实情况、弄虚作假 */
        CONCEALED,
        /** 通过登记的住所(经营场所)无法联系 */
        UNREACHABLE
    }

    /** One entry; removedOn is the first day on which it is off. */
    @Schema(name = "AbnormalEntry")
    public record Entry(
            UUID id,
            long version,
            String creditCode,
            Ground ground,
            LocalDate enteredOn,
            @Schema(nullable = true) LocalDate removedOn,
            String source,
            String by,
            @Schema(nullable = true) String removedBy,
            @Schema(nullable = true) String removalReason,
            Instant recordedAt,
            Instant changedAt) {}

    /** By id; null asks for all. */
    public List<Entry> list(String creditCode, LocalDate on, UUID after, int limit) {
        String code = creditCode == null ? null : Subject.code(creditCode);
        return rows.list(Entry.class, LIST, null, null, code, code, on, on, on, after, after, limit);
    }

    public Entry get(UUID id) {
        return rows.first(Entry.class, LIST, id, id, null, null, null, null, null, null, null, 1)
                .orElseThrow(() -> new RiskRefused.AbnormalEntryNotFound(id.toString()));
    }

    @Transactional
    public Entry enter(String creditCode, Ground ground, LocalDate on, String source, String by) {
        String code = Subject.code(creditCode);
        LocalDate day = LegalDay.of("entered_on", on, clock);
        UUID id = Ids.next();
        Instant now = Instant.now(clock);
        if (rows.change(ADD, id, code, ground, day, source.strip(), by.strip(), now, now) == 0) {
            throw new RiskRefused.AbnormalAlready(list(code, null, null, Integer.MAX_VALUE).stream()
                    .filter(each -> each.ground() == ground && each.removedOn() == null)
                    .findFirst()
                    .map(Entry::enteredOn)
                    .orElse(day));
        }
        return get(id);
    }

    @Transactional
    public Entry remove(UUID id, String ifMatch, LocalDate on, String reason, String by) {
        rows.list(Object.class, "select 1 as one from abnormal_entry where id = ? for update", id);
        Entry each = get(id);
        Versions.require(ifMatch, each.version());
        if (each.removedOn() != null) {
            throw new RiskRefused.AbnormalRemoved(each.removedOn());
        }
        LocalDate day = LegalDay.of("removed_on", on, clock);
        if (day.isBefore(each.enteredOn())) {
            throw new RiskRefused.AbnormalDaysReversed(each.enteredOn());
        }
        rows.change("""
                update abnormal_entry
                set removed_on = ?, removal_reason = ?, removed_by = ?, changed_at = ?, version = version + 1
                where id = ?""", day, reason.strip(), by.strip(), Instant.now(clock), id);
        return get(id);
    }
}
