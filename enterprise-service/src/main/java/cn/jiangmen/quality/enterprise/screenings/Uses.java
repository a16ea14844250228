package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every use of the screening, for auditors; each look of theirs is kept as well. */
@ApplicationScoped
public class Uses {
    private static final String USES = """
            select s.id as screening_id, s.asked_at, s.answered_for, s.purpose, s.recipient, s.basis, s.by, s.as_of, s.counts,
                   w.id as watch_id
            from screening s left join screening_watch w on w.screening_id = s.id""";

    private static final String LIST = USES + """
             where (?::uuid is null or s.id < ?::uuid) and (?::text is null or s.purpose = ?)
               and (?::text is null or strpos(s.recipient, ?) > 0)
               and (?::timestamptz is null or s.asked_at >= ?) and (?::timestamptz is null or s.asked_at < ?)
               and (?::text is null or exists (
                       select from screening_row r
                       where r.screening_id = s.id and r.credit_code in (
                           select ? union select c from enterprise_of(?) e, enterprise_codes(e.id) as c)))
            order by s.id desc limit ?""";

    private static final String ROWS = """
            select row, outcome, credit_code, fault, same_as_row, facts from screening_row
            where screening_id = ? order by row""";

    private static final String KEEP_ROWS = """
            insert into screening_row (screening_id, row, outcome, credit_code, fault, same_as_row, facts)
            select ?, g.row::int, g.outcome, g.credit_code, g.fault, g.same_as_row::int, g.facts::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as g(row, outcome, credit_code, fault, same_as_row, facts)""";

    private final JsonRows rows;
    private final Clock clock;
    private final Set<String> auditors;

    Uses(
            JsonRows rows,
            Clock clock,
            @ConfigProperty(name = "quality.screening.auditor-roles", defaultValue = "auditor,discipline-inspection")
                    Set<String> auditors) {
        this.rows = rows;
        this.clock = clock;
        this.auditors = auditors;
    }

    /**
     * Which uses to list, the newest first; null asks for all.
     *
     * @param recipient part of it
     * @param creditCode any code of an enterprise: uses that asked for any of its codes
     * @param from the first day
     * @param to the last day
     * @param before the use before which the page begins
     */
    public record Filter(
            String purpose, String recipient, String creditCode, LocalDate from, LocalDate to, UUID before) {}

    /** Who looks; the role is a claim until identity is there, and is checked against a list and kept. */
    public record Auditor(String by, String role) {}

    /** A use and what was told. */
    public record Use(Screening screening, List<Row> rows) {}

    /** The uses that fit, one more than the limit when there are more. */
    @Transactional
    public List<Screening> list(Auditor auditor, Filter filter, int limit) {
        require(auditor);
        String code = filter.creditCode() == null
                ? null
                : CreditCode.of(filter.creditCode()).value();
        Instant from = filter.from() == null ? null : start(filter.from());
        Instant to = filter.to() == null ? null : start(filter.to().plusDays(1));
        List<Screening> found = rows.list(
                Screening.class,
                LIST,
                filter.before(),
                filter.before(),
                filter.purpose(),
                filter.purpose(),
                filter.recipient(),
                filter.recipient(),
                from,
                from,
                to,
                to,
                code,
                code,
                code,
                limit + 1);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("purpose", filter.purpose());
        asked.put("recipient", filter.recipient());
        asked.put("credit_code", code);
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        looked(auditor, asked, Math.min(found.size(), limit));
        return found;
    }

    /** One use and what was told, as it was told. */
    @Transactional
    public Use get(Auditor auditor, String id) {
        require(auditor);
        UUID key = key(id);
        Screening screening = rows.first(Screening.class, USES + " where s.id = ?", key)
                .orElseThrow(() -> new ScreeningRefused.NotFound(id));
        looked(auditor, Map.of("screening_id", id), 1);
        return new Use(screening, rows.list(Row.class, ROWS, key));
    }

    void keep(Screening use, List<Row> told) {
        rows.change(
                """
                insert into screening (id, asked_at, answered_for, purpose, recipient, basis, by, request_id, as_of, counts)
                values (?, ?, ?, ?, ?, ?, ?, ?::text, ?::jsonb, ?::jsonb)""",
                use.screeningId(),
                use.askedAt(),
                use.answeredFor(),
                use.purpose(),
                use.recipient(),
                use.basis(),
                use.by(),
                RequestId.current().orElse(null),
                json(use.asOf()),
                json(use.counts()));
        rows.change(
                KEEP_ROWS,
                use.screeningId(),
                each(told, Row::row),
                each(told, Row::outcome),
                each(told, Row::creditCode),
                each(told, Row::fault),
                each(told, Row::sameAsRow),
                each(told, row -> row.facts() == null ? null : json(row.facts())));
    }

    static String json(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void require(Auditor auditor) {
        if (!auditors.contains(auditor.role())) {
            throw new ScreeningRefused.RoleRefused(auditor.role());
        }
    }

    private void looked(Auditor auditor, Map<String, Object> asked, int found) {
        rows.change(
                "insert into screening_look (looked_at, by, role, asked, found) values (?, ?, ?, ?::jsonb, ?)",
                Instant.now(clock),
                auditor.by(),
                auditor.role(),
                json(asked),
                found);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ScreeningRefused.NotFound(id);
        }
    }

    private static List<String> each(List<Row> rows, Function<Row, Object> value) {
        return rows.stream()
                .map(value)
                .map(found -> found == null ? null : found.toString())
                .toList();
    }
}
