package cn.jiangmen.quality.target.seal.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.seal.Adjustment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about seals. */
final class SealRequests {
    private static final int CODE = 64;
    private static final int NUMBER = 100;
    private static final int REASON = 500;
    private static final int MOST = 100_000_000;

    private SealRequests() {}

    @Schema(name = "Sealing", description = "封账")
    record Sealing(
            @Schema(examples = "2021-2025") @NotNull @Size(max = CODE)
            String plan,

            @Schema(examples = "2025") @NotNull Integer year,

            @Schema(examples = "江质强办〔2026〕2号", maxLength = NUMBER) @NotNull @Line(max = NUMBER)
            String documentNumber,

            @Schema(examples = "2025年度终期考核", maxLength = REASON, nullable = true) @Line(max = REASON)
            String reason,

            @Schema(examples = "市市场监管局", maxLength = NUMBER) @NotNull @Line(max = NUMBER)
            String by) {}

    @Schema(name = "SealAdjusting", description = "封账后的调整")
    record Adjusting(
            @Schema(examples = "MS-ENT") @NotNull @Size(max = CODE)
            String indicator,

            @Schema(description = "a county or `unattributed`; the city follows", examples = "440703")
            @NotNull
            @Size(max = CODE)
            String county,

            @Schema(description = "which of the two figures") @NotNull
            Basis basis,

            @Schema(description = "added to it; not 0", examples = "-3") @NotNull @Min(-MOST) @Max(MOST)
            Integer amount,

            @Schema(description = "not before the sealed day, not in the future", examples = "2026-03-02") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "江质强办〔2026〕7号", maxLength = NUMBER) @NotNull @Line(max = NUMBER)
            String documentNumber,

            @Schema(examples = "核查发现重复登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason,

            @Schema(examples = "市市场监管局", maxLength = NUMBER) @NotNull @Line(max = NUMBER)
            String by) {

        Adjustment.Decision decision() {
            return new Adjustment.Decision(indicator, county, basis, amount, effectiveOn, documentNumber, reason, by);
        }
    }

    /** A request with the seal it is about, to tell repetitions apart. */
    record Beside(UUID seal, Adjusting request) {}
}
