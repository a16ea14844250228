package cn.jiangmen.quality.supervision.sandbox;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Scenarios that are played: one step at a time in the whole sandbox, because all share its clock. */
@ApplicationScoped
public class Runs {
    private static final String RUN = """
            select id, scenario, consumer, played, state, known, told_through, begun_at, version
            from sandbox_run where id = ?""";

    private static final String ENTRIES = """
            select sequence, entry_id, type, active, (event::jsonb -> 'data' ->> 'corrects_id')::uuid as corrects_id
            from credit_entry where record_id = ?::uuid and sequence > ? order by sequence""";

    private static final String KEEP = """
            with run as (
                update sandbox_run
                set played = played + 1, state = ?, known = ?::jsonb, told_through = ?, version = version + 1
                where id = ? returning id, played)
            insert into sandbox_step select id, played, ?::jsonb from run""";

    private final Sandbox sandbox;
    private final Scenarios scenarios;
    private final Player player;
    private final JsonRows rows;
    private final Lock playing = new ReentrantLock();

    Runs(Sandbox sandbox, Scenarios scenarios, Player player, JsonRows rows) {
        this.sandbox = sandbox;
        this.scenarios = scenarios;
        this.player = player;
        this.rows = rows;
    }

    private record Stored(
            UUID id,
            String scenario,
            String consumer,
            int played,
            Run.State state,
            Map<String, String> known,
            long toldThrough,
            Instant begunAt,
            long version) {}

    private record Kept(Run.Outcome outcome) {}

    public List<Scenario> scenarios() {
        sandbox.clock();
        return scenarios.all();
    }

    /**
     * Begins a run; nothing is played yet.
     *
     * @param consumer the code of the consumer that takes part, or null
     */
    @Transactional
    public Run begin(String scenario, String consumer) {
        Instant now = sandbox.clock().instant();
        Scenario chosen = scenarios.get(scenario);
        sandbox.inventHolidays();
        UUID id = Ids.next();
        rows.change(
                "insert into sandbox_run (id, scenario, consumer, state, known, begun_at) values (?, ?, ?, 'RUNNING', ?::jsonb, ?)",
                id,
                chosen.name(),
                consumer,
                json(Known.ofNewParty(consumer).values()),
                now);
        return get(id);
    }

    public Run get(UUID id) {
        sandbox.clock();
        Stored run = stored(id);
        return new Run(
                id,
                run.scenario(),
                run.consumer(),
                scenarios.get(run.scenario()).steps().size(),
                run.played(),
                run.state(),
                run.known(),
                rows.list(Kept.class, "select outcome from sandbox_step where run = ? order by number", id).stream()
                        .map(Kept::outcome)
                        .toList(),
                run.begunAt(),
                run.version());
    }

    /**
     * Plays the next step; whatever was not as stated is told in its outcome, and the run ends.
     *
     * @param self where this service can be called
     * @throws SandboxRefused.RunOver when there is no next step
     */
    public Run next(UUID id, URI self) {
        sandbox.clock();
        playing.lock();
        try {
            Stored run = stored(id);
            if (run.state() != Run.State.RUNNING) {
                throw new SandboxRefused.RunOver(id);
            }
            play(run, self);
            return get(id);
        } finally {
            playing.unlock();
        }
    }

    private void play(Stored run, URI self) {
        List<Scenario.Step> steps = scenarios.get(run.scenario()).steps();
        Scenario.Step step = steps.get(run.played());
        Known before = new Known(run.known());
        Player.Played played = player.play(step, before, self);
        Known known = played.known();
        List<Run.Told> told = known.values().containsKey("record")
                ? rows.list(Run.Told.class, ENTRIES, known.values().get("record"), run.toldThrough())
                : List.of();
        List<Scenario.Expected> expects = step.expects().stream()
                .map(one -> new Scenario.Expected(
                        one.type(), one.active(), one.corrects() == null ? null : before.fill(one.corrects())))
                .toList();
        String problem = played.problem() == null && !fits(expects, told)
                ? "the entries are not those that were expected"
                : played.problem();
        long through = run.toldThrough();
        if (!told.isEmpty()) {
            through = told.getLast().sequence();
            known = known.with("entry", told.getLast().entryId().toString()).with("sequence", Long.toString(through));
        }
        Run.State state = problem != null
                ? Run.State.FAILED
                : run.played() + 1 == steps.size() ? Run.State.DONE : Run.State.RUNNING;
        Run.Outcome outcome = new Run.Outcome(
                run.played() + 1,
                step.zh(),
                step.en(),
                sandbox.present().now(),
                played.made(),
                expects,
                told,
                problem,
                step.asks());
        rows.change(KEEP, state, json(known.values()), through, run.id(), json(outcome));
    }

    private static boolean fits(List<Scenario.Expected> expects, List<Run.Told> told) {
        List<Scenario.Expected> seen = told.stream()
                .map(one -> new Scenario.Expected(
                        one.type(),
                        one.active(),
                        one.correctsId() == null ? null : one.correctsId().toString()))
                .toList();
        return seen.equals(expects);
    }

    private Stored stored(UUID id) {
        return rows.first(Stored.class, RUN, id).orElseThrow(() -> new SandboxRefused.NoRun(id));
    }

    private static String json(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
