package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notices that a watched answer is another one, and writes down what the asker is to be told. */
@ApplicationScoped
class Changes {
    private static final int PIECE = 1_000;

    /** One at a time, so that an older look never overwrites a newer one, whatever the replicas do. */
    private static final String ALONE = "select 1 as one from pg_advisory_xact_lock(hashtext('screening-watches'))";

    private static final String TAKE = """
            delete from screening_touched
            where id in (select id from screening_touched where due_at <= ? order by due_at, id limit ?)
            returning credit_code""";

    /** A code stands for an enterprise: whoever watches any of its codes is concerned. */
    private static final String CONCERNED = """
            with touched as materialized (select distinct t.code from unnest(?::text[]) as t(code)),
            related as (
                select code from touched
                union
                select c from touched t cross join lateral enterprise_of(t.code) e
                cross join lateral enterprise_codes(e.id) as c
                where not exists (
                    select from enterprise a
                    where a.credit_code = t.code and a.merged_into is null and a.former_codes = '{}'
                      and not exists (select from enterprise p where p.merged_into = a.id)))
            select distinct w.credit_code from screening_watched w join related r on r.code = w.credit_code""";

    private static final String WATCHED = """
            select w.watch_id, w.credit_code, w.outcome, w.facts, v.last_sequence, s.id as screening_id, s.purpose
            from screening_watched w
            join screening_watch v on v.id = w.watch_id
            join screening s on s.id = v.screening_id
            where w.credit_code = any (?::text[]) and v.state = 'WATCHING' and v.until >= ?
            order by w.watch_id, w.credit_code
            for update of v""";

    private final JsonRows rows;
    private final Answers answers;
    private final Clock clock;

    Changes(JsonRows rows, Answers answers, Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.clock = clock;
    }

    private record Code(String creditCode) {}

    private record Watched(
            UUID watchId,
            String creditCode,
            Outcome outcome,
            Facts facts,
            long lastSequence,
            UUID screeningId,
            String purpose) {}

    /** When a day has begun: ends the watches whose last day is over, and has all others looked at. */
    @Transactional
    void dayHasCome() {
        LocalDate today = LocalDate.now(clock);
        if (rows.change("update screening_swept set day = ? where day < ?", today, today) == 0) {
            return;
        }
        Instant now = Instant.now(clock);
        rows.change("""
                update screening_watch set state = 'ENDED', ended_at = ?, version = version + 1
                where state = 'WATCHING' and until < ?""", now, today);
        rows.change("""
                delete from screening_watched w using screening_watch v
                where v.id = w.watch_id and v.state = 'ENDED'""");
        rows.change("""
                insert into screening_touched (credit_code, due_at)
                select distinct credit_code, cast(? as timestamptz) from screening_watched""", now);
    }

    /** Looks at some codes that were touched; tells whether there may be more. */
    @Transactional
    boolean look() {
        rows.list(Object.class, ALONE);
        Instant now = Instant.now(clock);
        List<String> touched = codes(rows.list(Code.class, TAKE, now, PIECE));
        if (touched.isEmpty()) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        List<String> concerned = codes(rows.list(Code.class, CONCERNED, touched));
        if (!concerned.isEmpty()) {
            Map<String, Answer> fresh = answers.of(concerned, today).stream()
                    .collect(Collectors.toMap(Answer::creditCode, Function.identity()));
            Map<UUID, Long> sequences = new HashMap<>();
            for (Watched watched : rows.list(Watched.class, WATCHED, concerned, today)) {
                compare(watched, fresh.get(watched.creditCode()), sequences, now);
            }
        }
        return touched.size() == PIECE;
    }

    private void compare(Watched watched, Answer fresh, Map<UUID, Long> sequences, Instant now) {
        List<String> parts = parts(watched.facts(), fresh.facts());
        if (parts.isEmpty() && watched.outcome() == fresh.outcome()) {
            return;
        }
        long sequence = sequences.merge(watched.watchId(), watched.lastSequence() + 1, (before, _) -> before + 1);
        UUID id = Ids.next();
        rows.change(
                """
                insert into screening_change (watch_id, sequence, event_id, credit_code, noticed_at, parts, event)
                values (?, ?, ?, ?, ?, ?, ?)""",
                watched.watchId(),
                sequence,
                id,
                watched.creditCode(),
                now,
                parts,
                event(id, watched, fresh, parts, sequence, now));
        rows.change("update screening_watch set last_sequence = ? where id = ?", sequence, watched.watchId());
        rows.change(
                "update screening_watched set outcome = ?, facts = ?::jsonb where watch_id = ? and credit_code = ?",
                fresh.outcome(),
                Uses.json(fresh.facts()),
                watched.watchId(),
                watched.creditCode());
    }

    /** Which parts of two answers differ. */
    static List<String> parts(Facts before, Facts now) {
        List<String> parts = new ArrayList<>();
        differs(parts, "REGISTER", before, now, Facts::register);
        differs(parts, "CERTIFICATES", before, now, Facts::certificates);
        differs(parts, "DISHONESTY", before, now, Facts::dishonesty);
        differs(parts, "OPEN_CASES", before, now, Facts::openCases);
        if (parts.isEmpty() && !Objects.equals(before, now)) {
            parts.add("REGISTER"); // what the code stands for is the register's
        }
        return parts;
    }

    private static void differs(List<String> parts, String part, Facts before, Facts now, Function<Facts, Object> of) {
        Object was = Optional.ofNullable(before).map(of).orElse(null);
        Object is = Optional.ofNullable(now).map(of).orElse(null);
        if (!Objects.equals(was, is)) {
            parts.add(part);
        }
    }

    /** The event as it is delivered: what is true now, and what the asker was told before in short. */
    private static String event(UUID id, Watched before, Answer fresh, List<String> parts, long sequence, Instant now) {
        ObjectNode event = Json.EVENTS
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "//quality.jiangmen.cn/enterprise-service")
                .put("type", WatchFeed.TYPE)
                .put("subject", before.watchId().toString())
                .put("time", now.toString())
                .put("datacontenttype", "application/json")
                .put(
                        "dataschema",
                        "https://quality.jiangmen.cn/enterprise-service/contracts/events/" + WatchFeed.TYPE
                                + ".schema.json");
        ObjectNode data = event.putObject("data")
                .put("watch_id", before.watchId().toString())
                .put("screening_id", before.screeningId().toString())
                .put("sequence", sequence)
                .put("purpose", before.purpose())
                .put("credit_code", before.creditCode());
        data.set("parts", Json.EVENTS.valueToTree(parts));
        data.put("outcome_before", before.outcome().name());
        data.set("basis_before", Json.EVENTS.valueToTree(basis(before.facts())));
        data.put("outcome", fresh.outcome().name());
        data.set("facts", Json.EVENTS.valueToTree(fresh.facts()));
        return event.toString();
    }

    private static List<String> basis(Facts facts) {
        return facts == null ? List.of() : facts.basis();
    }

    private static List<String> codes(List<Code> read) {
        return read.stream().map(Code::creditCode).toList();
    }
}
