package cn.jiangmen.quality.supervision.sandbox.rest;

import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sandbox is told. */
final class SandboxRequests {
    private static final int NAME = 60;

    private SandboxRequests() {}

    @Schema(name = "SandboxClockMove", description = "调时钟;by 和 to 填一项")
    record Move(
            @Schema(type = SchemaType.STRING, description = "period (ISO 8601)", examples = "P30D", nullable = true)
            Period by,

            @Schema(description = "moment", examples = "2027-12-01T09:00:00+08:00", nullable = true)
            Instant to) {}

    @Schema(name = "SandboxRunBeginning", description = "开始演练")
    record Beginning(
            @Schema(examples = "repair", maxLength = NAME) @NotNull @Line(max = NAME)
            String scenario,

            @Schema(description = "who takes part", examples = "credit-jiangmen", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String consumer) {}
}
