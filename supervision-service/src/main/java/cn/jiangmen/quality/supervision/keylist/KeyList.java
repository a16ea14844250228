package cn.jiangmen.quality.supervision.keylist;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.subjects.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reads the list of any day, one object's way on and off it, and gives the list out as a file. Whom the register does not know,
 * such as a holder elsewhere whose factory is here, is nobody's to supervise here and not on the list.
 */
@ApplicationScoped
public class KeyList {
    private static final String UNATTRIBUTED = "unattributed";

    private static final String LISTED = """
            with q as (select ?::date as day, ?::text as county, ?::text as reason, ?::text as detail, ?::text as name,
                              ?::text as after, ?::int as most),
            listed as (
                select k.object_id,
                       jsonb_agg(jsonb_build_object(
                           'reason', k.reason, 'detail', k.detail, 'name_zh', r.name_zh, 'name_en', r.name_en,
                           'from_on', lower(k.days), 'until_on', upper(k.days))
                           order by k.reason, k.detail) as reasons
                from q join key_supervision k on k.superseded_at is null and k.days @> q.day
                join key_reason r on r.code = k.reason
                where q.after is null or k.object_id > q.after
                group by k.object_id
                having bool_or((q.reason is null or k.reason = q.reason) and (q.detail is null or k.detail = q.detail))
            )
            select l.object_id, coalesce(e.name, b.name) as name, c.county, lower(s.days) as entered_on,
                   upper(s.days) as leaves_on, l.reasons
            from q cross join listed l
            left join lateral enterprise_of(l.object_id) e on true
            left join body_replica b on b.approval_number = l.object_id
            cross join lateral (select coalesce(
                b.county, case when e.enterprise_id is not null then enterprise_county(e.county_periods, q.day) end,
                'unattributed') as county) c
            cross join lateral (
                select u.days
                from unnest((select range_agg(k.days) from key_supervision k
                             where k.object_id = l.object_id and k.superseded_at is null)) as u(days)
                where u.days @> q.day) s
            where (e.enterprise_id is not null or b.body_id is not null)
              and (q.county is null or c.county = q.county)
              and (q.name is null or strpos(coalesce(e.name, b.name), q.name) > 0)
            order by l.object_id
            limit (select most from q)""";

    private static final String COUNTS = """
            with q as (select ?::date as day)
            select c.county, k.reason, k.detail, count(distinct k.object_id) as objects
            from q join key_supervision k on k.superseded_at is null and k.days @> q.day
            left join lateral enterprise_of(k.object_id) e on true
            left join body_replica b on b.approval_number = k.object_id
            cross join lateral (select coalesce(
                b.county, case when e.enterprise_id is not null then enterprise_county(e.county_periods, q.day) end,
                'unattributed') as county) c
            where e.enterprise_id is not null or b.body_id is not null
            group by grouping sets ((c.county, k.reason, k.detail), (k.reason, k.detail), (c.county), ())
            order by c.county nulls first, k.reason nulls first, k.detail""";

    private static final String SPELLS = """
            select lower(u.days) as entered_on, upper(u.days) as left_on
            from unnest((select range_agg(k.days) from key_supervision k where k.object_id = ? and k.superseded_at is null))
                as u(days)
            order by u.days""";

    private static final String HISTORY = """
            select k.id, k.reason, k.detail, lower(k.days) as from_on, upper(k.days) as until_on, k.recorded_at, k.superseded_at
            from key_supervision k
            where k.object_id = ? and k.id > ?
            order by k.id
            limit ?""";

    private static final List<String> COLUMNS =
            List.of("对象代码 object_id", "名称 name", "县区 county", "列入日期 entered_on", "移出日期 leaves_on", "列入原因 reasons");

    private final JsonRows rows;
    private final Subjects subjects;
    private final Counties counties;
    private final Clock clock;

    KeyList(JsonRows rows, Subjects subjects, Counties counties, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.counties = counties;
        this.clock = clock;
    }

    /** Which objects; null asks for all, and for today. */
    public record Filter(LocalDate on, String county, String reason, String detail, String name) {}

    /**
     * Why an object is on the list.
     *
     * @param detail the key group, the rule of the lead, or the number of the decision
     * @param untilOn the first day on which the reason is gone; null: not known yet
     */
    @Schema(name = "KeySupervisionReason")
    public record Reason(
            String reason,
            String detail,
            String nameZh,
            String nameEn,
            LocalDate fromOn,
            @Schema(nullable = true) LocalDate untilOn) {}

    /** An object on the list, since when, until when as far as is known. */
    @Schema(name = "KeySupervisionEntry")
    public record Entry(
            @Schema(examples = "91440703MA4T000275") String objectId,
            @Schema(nullable = true) String name,
            String county,
            LocalDate enteredOn,
            @Schema(nullable = true) LocalDate leavesOn,
            List<Reason> reasons) {}

    /** How many; null county is all of them, null reason is whatever the reason. */
    @Schema(name = "KeySupervisionCount")
    public record Count(
            @Schema(nullable = true) String county,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String detail,
            long objects) {}

    /** From one day on the list until another off it. */
    @Schema(name = "KeySupervisionSpell")
    public record Spell(
            LocalDate enteredOn, @Schema(nullable = true) LocalDate leftOn) {}

    /** A reason as it was held to be, from one moment to another. */
    @Schema(name = "KeySupervisionPeriod")
    public record Period(
            long id,
            String reason,
            String detail,
            LocalDate fromOn,
            @Schema(nullable = true) LocalDate untilOn,
            Instant recordedAt,

            @Schema(nullable = true, description = "since when it is no longer held to be so")
            Instant supersededAt) {}

    /** What can be a reason, and since when. */
    @Schema(name = "KeySupervisionReasonKind")
    public record Kind(
            String code,
            String nameZh,
            String nameEn,
            String basis,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validUntil,
            String confidence) {}

    public List<Kind> kinds() {
        return rows.list(
                Kind.class,
                "select code, name_zh, name_en, basis, valid_from, valid_until, confidence from key_reason order by code");
    }

    /** By id. */
    public List<Entry> list(Filter filter, String after, int limit) {
        require(filter);
        return rows.list(Entry.class, LISTED, values(filter, after, limit));
    }

    public List<Count> counts(LocalDate on) {
        return rows.list(Count.class, COUNTS, day(on));
    }

    /** When an object was on the list, as it is held to be now. */
    @Transactional
    public List<Spell> spells(String objectId) {
        subjects.settle(objectId);
        return rows.list(Spell.class, SPELLS, objectId);
    }

    /** Periods in the order of recording, those that no longer hold among them. */
    public List<Period> history(String objectId, long after, int limit) {
        return rows.list(Period.class, HISTORY, objectId, after, limit);
    }

    /** Lets a selection pass that can be made. */
    public void require(Filter filter) {
        if (filter.county() != null && !UNATTRIBUTED.equals(filter.county())) {
            counties.require(filter.county());
        }
    }

    /** The whole list, written while it is read. */
    @Transactional
    public void write(Filter filter, TableFormat format, OutputStream out) {
        try (TableWriter table = format.open(out, "重点监管名单", COLUMNS)) {
            rows.each(
                    Entry.class,
                    each -> table.row(Arrays.asList(
                            each.objectId(),
                            each.name(),
                            each.county(),
                            each.enteredOn(),
                            each.leavesOn(),
                            each.reasons().stream()
                                    .map(reason -> reason.nameZh() + ":" + reason.detail())
                                    .collect(Collectors.joining(";")))),
                    LISTED,
                    values(filter, null, format.mostRows()));
        }
    }

    private Object[] values(Filter filter, String after, int limit) {
        return new Object[] {
            day(filter.on()), filter.county(), filter.reason(), filter.detail(), filter.name(), after, limit
        };
    }

    private LocalDate day(LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
