package cn.jiangmen.quality.enterprise.zones;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The zones and parks with their members; each command is one transaction and leaves a version in the history. */
@ApplicationScoped
public class Zones {
    private static final String LIST = """
            select z.* from zone z
            where (cast(? as text) is null or z.kind = ?) and (cast(? as text) is null or z.county = ?)
            order by z.code""";

    private static final String WRITE = """
            insert into zone (code, version, kind, name_zh, name_en, county, level, valid_from, valid_to, source, mark,
                              recorded_at, changed_at)
            select s.code, s.version, s.kind, s.name_zh, s.name_en, s.county, s.level, s.valid_from, s.valid_to, s.source,
                   s.mark, s.recorded_at, s.changed_at
            from jsonb_to_record(cast(? as jsonb)) as s(
                code text, version bigint, kind text, name_zh text, name_en text, county text, level text, valid_from date,
                valid_to date, source text, mark text, recorded_at timestamptz, changed_at timestamptz)
            on conflict (code) do update
            set version = excluded.version, kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
                county = excluded.county, level = excluded.level, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, source = excluded.source, mark = excluded.mark,
                changed_at = excluded.changed_at
            where zone.version = excluded.version - 1""";

    private static final String KEEP = """
            insert into zone_history (code, version, change, by, reason, state, recorded_at)
            values (?, ?, ?, ?, cast(? as text), cast(? as jsonb), ?)""";

    private static final String HISTORY = """
            select h.version, h.change, h.by, h.reason, h.state, h.recorded_at
            from zone_history h where h.code = ? order by h.version""";

    /** Who is in a zone on a day and still exists, by county. */
    private static final String COUNTS = """
            select z.code as zone, count(e.id) as members
            from zone z
            left join enterprise e
              on e.zones @> jsonb_build_array(jsonb_build_object('zone', z.code))
             and exists (
                 select from jsonb_array_elements(e.zones) s
                 where s ->> 'zone' = z.code
                   and coalesce(cast(s ->> 'from' as date), '-infinity') <= cast(? as date)
                   and coalesce(cast(s ->> 'to' as date), 'infinity') > cast(? as date))
             and coalesce(ended_on(e), 'infinity') > cast(? as date)
            group by z.code
            order by z.code""";

    private final JsonRows rows;
    private final Counties counties;
    private final Clock clock;

    Zones(JsonRows rows, Counties counties, Clock clock) {
        this.rows = rows;
        this.counties = counties;
        this.clock = clock;
    }

    /** A version of a zone and who made it. */
    public record Version(long version, String change, String by, String reason, JsonNode state, Instant recordedAt) {}

    /** How many sit in a zone on a day. */
    public record Members(String zone, long members) {}

    public List<Zone> list(Zone.Kind kind, String county) {
        String name = kind == null ? null : kind.name();
        return rows.list(Zone.class, LIST, name, name, county, county);
    }

    public Zone get(String code) {
        return rows.first(Zone.class, "select z.* from zone z where z.code = ?", code)
                .orElseThrow(() -> new ZoneRefused.NotFound(code));
    }

    public List<Version> history(String code) {
        get(code);
        return rows.list(Version.class, HISTORY, code);
    }

    public List<Members> members(LocalDate on) {
        String day = on.toString();
        return rows.list(Members.class, COUNTS, day, day, day);
    }

    /** Adds a zone. */
    @Transactional
    public Zone add(String code, Zone.Said said, String by) {
        check(said);
        Instant now = Instant.now(clock);
        Zone none = new Zone(code, 0, null, null, null, null, null, null, null, null, null, now, now);
        Zone zone = none.as(said, now);
        if (rows.exists("select 1 from zone where code = ?", code) || !write(zone)) {
            throw new ZoneRefused.CodeTaken(code);
        }
        keep(zone, "recorded", by, null);
        return zone;
    }

    /** Records it anew. */
    @Transactional
    public Zone correct(String code, String ifMatch, Zone.Said said, String by, String reason) {
        Zone present = get(code);
        Versions.require(ifMatch, present.version());
        check(said);
        Zone zone = present.as(said, Instant.now(clock));
        if (!write(zone)) {
            Versions.require("\"" + present.version() + "\"", get(code).version());
        }
        keep(zone, "corrected", by, reason);
        return zone;
    }

    private void check(Zone.Said said) {
        counties.require(said.county(), said.validFrom());
        if (said.validFrom() != null
                && said.validTo() != null
                && !said.validTo().isAfter(said.validFrom())) {
            throw new ZoneRefused.EndsBeforeItBegins();
        }
    }

    private boolean write(Zone zone) {
        return rows.change(WRITE, json(zone)) == 1;
    }

    private void keep(Zone zone, String change, String by, String reason) {
        rows.change(KEEP, zone.code(), zone.version(), change, by, reason, json(zone), zone.changedAt());
    }

    private static String json(Zone zone) {
        try {
            return Json.EVENTS.writeValueAsString(zone);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
