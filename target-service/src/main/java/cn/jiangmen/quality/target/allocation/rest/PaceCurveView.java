package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.target.allocation.Curve;
import cn.jiangmen.quality.target.allocation.PaceCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pace curve, as told over HTTP. */
@Schema(name = "PaceCurve", description = "进度曲线记录")
record PaceCurveView(
        UUID id,

        @Schema(description = "order of recording") long number,
        String plan,
        String indicator,

        @Schema(description = "null: towards the target of the whole plan", nullable = true)
        Integer year,

        @Schema(description = "null: the city", nullable = true)
        String county,

        List<Curve.Point> points,
        LocalDate effectiveOn,
        String documentNumber,
        String reason,
        String by,
        Instant recordedAt) {

    static PaceCurveView of(PaceCurve curve) {
        return new PaceCurveView(
                curve.id(),
                curve.number(),
                curve.plan(),
                curve.indicator(),
                curve.year(),
                curve.county(),
                curve.points(),
                curve.effectiveOn(),
                curve.documentNumber(),
                curve.reason(),
                curve.by(),
                curve.recordedAt());
    }
}
