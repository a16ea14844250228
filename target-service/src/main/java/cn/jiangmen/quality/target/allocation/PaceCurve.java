package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Counties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pace that the city or a county gave itself (进度曲线); like an allocation it is never rewritten.
 *
 * @param year null: towards the target of the whole plan
 * @param county null: the city
 */
public record PaceCurve(
        UUID id,
        long number,
        String plan,
        String indicator,
        Integer year,
        String county,
        List<Curve.Point> points,
        LocalDate effectiveOn,
        String documentNumber,
        String reason,
        String by,
        Instant recordedAt) {

    /** What is given. */
    public record Decision(
            String plan,
            String indicator,
            Integer year,
            String county,
            List<Curve.Point> points,
            LocalDate effectiveOn,
            String documentNumber,
            String reason,
            String by) {}

    /** The curve as it is recorded. */
    static PaceCurve give(Decision decision, PlanTerm term, PlanLine line, UUID id, long number, Instant now) {
        Integer year = decision.year();
        if (year != null && !term.covers(year)) {
            throw term.notCovered();
        }
        if (decision.county() != null && !Counties.CODES.contains(decision.county())) {
            throw new AllocationRefused.UnknownCounty(decision.county());
        }
        LocalDate start = year == null ? term.eve() : term.eve(year);
        LocalDate due = year == null ? term.dueOn() : term.due(year);
        term.requireDecidable(decision.effectiveOn(), due);
        List<Curve.Point> points = new Curve(decision.points()).points();
        if (points.getFirst().on().isBefore(start) || points.getLast().on().isAfter(due)) {
            throw new AllocationRefused.CurveOutOfTerm(start, due);
        }
        return new PaceCurve(
                id,
                number,
                term.code(),
                line.code(),
                year,
                decision.county(),
                points,
                decision.effectiveOn(),
                decision.documentNumber(),
                decision.reason(),
                decision.by(),
                now);
    }

    Curve curve() {
        return new Curve(points);
    }
}
