package cn.jiangmen.quality.enterprise.guidance.approach;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The weights of the reasons, a set from each day on; earlier sets stay, so an earlier list can be drawn up again. */
@ApplicationScoped
public class ApproachWeights {
    private static final String SETS = """
            select s.id, s.valid_from, s.note, s.recorded_by, s.recorded_at,
                   (select jsonb_agg(jsonb_build_object('reason', r.code, 'name_zh', r.name_zh, 'name_en', r.name_en,
                        'points', coalesce(w.points, 0), 'most', coalesce(w.most, 0)) order by r.position)
                    from approach_reason r
                    left join approach_weight w on w.set_id = s.id and w.reason = r.code) as weights
            from approach_weight_set s
            order by s.valid_from""";

    private final JsonRows rows;
    private final Clock clock;

    ApproachWeights(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The weight of one reason. */
    @Schema(name = "ApproachWeight")
    public record Weight(
            @Schema(examples = "LAPSING") @NotNull String reason,
            @Schema(nullable = true) String nameZh,
            @Schema(nullable = true) String nameEn,

            @Schema(description = "for each time it applies", examples = "10") @Min(0) @Max(1_000)
            int points,

            @Schema(description = "at most so many", examples = "30") @Min(0) @Max(10_000)
            int most) {}

    /** The weights from a day on, until the next set. */
    @Schema(name = "ApproachWeightSet")
    public record WeightSet(
            UUID id, LocalDate validFrom, String note, String recordedBy, Instant recordedAt, List<Weight> weights) {}

    public List<WeightSet> all() {
        return rows.list(WeightSet.class, SETS);
    }

    /**
     * Weighs anew from a day on; a reason that is left out keeps the weight it has then.
     *
     * @throws GuidanceRefused.DayPassed when the day is before today
     * @throws GuidanceRefused.WeightsTaken when a set begins on that day
     */
    @Transactional
    public WeightSet add(LocalDate from, List<Weight> weights, String by, String note) {
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw new GuidanceRefused.DayPassed(today);
        }
        rows.exists("select pg_advisory_xact_lock(hashtext('approach_weight_set'))::text as locked");
        List<WeightSet> sets = all();
        if (sets.stream().anyMatch(set -> set.validFrom().equals(from))) {
            throw new GuidanceRefused.WeightsTaken(from);
        }
        Map<String, Weight> kept = new HashMap<>();
        sets.stream()
                .filter(set -> set.validFrom().isBefore(from))
                .reduce((_, later) -> later)
                .ifPresent(set -> set.weights().forEach(weight -> kept.put(weight.reason(), weight)));
        for (Weight weight : weights) {
            if (kept.put(weight.reason(), weight) == null) {
                throw new GuidanceRefused.CodeUnknown("weights.reason", weight.reason());
            }
        }
        UUID id = Ids.next();
        rows.change(
                "insert into approach_weight_set (id, valid_from, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?)",
                id,
                from,
                note,
                by,
                Instant.now(clock));
        kept.values()
                .forEach(weight -> rows.change(
                        "insert into approach_weight (set_id, reason, points, most) values (?, ?, ?, ?)",
                        id,
                        weight.reason(),
                        weight.points(),
                        weight.most()));
        return all().stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow();
    }
}
