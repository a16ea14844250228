package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.ScreeningService;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send to screen and to watch. */
final class ScreeningRequests {
    private static final int LONGEST_CODE = 100;

    private ScreeningRequests() {}

    @Schema(name = "ScreeningQuestion")
    record Question(
            @NotNull @Line(max = 40) @Schema(description = "see /api/v1/screening-purposes", examples = "SUBSIDY")
            String purpose,

            @NotNull @Line @Schema(description = "who gets the answers", examples = "江门市工业和信息化局")
            String recipient,

            @NotNull
            @Line(max = 500)
            @Schema(
                    description = "on what ground it is asked: a notice, a decision, a rule",
                    examples = "2026 年度技术改造奖补资金申报通知")
            String basis,

            @NotNull
            @Line(max = 100)
            @Schema(
                    description = "the officer or system that asks; a claim until identity is there",
                    examples = "江门市工信局申报系统")
            String by,

            @NotNull
            @Size(min = 1, max = ScreeningService.MOST_CODES)
            @Schema(
                    description = "as written; spaces, lower case and full-width characters are accepted",
                    examples = "[\"91440703MA4T000275\"]")
            List<@NotNull @Size(max = LONGEST_CODE) String> creditCodes,

            @Valid @Schema(nullable = true) Watch watch) {

        ScreeningService.Question asked() {
            return new ScreeningService.Question(
                    purpose,
                    recipient,
                    basis,
                    by,
                    creditCodes,
                    watch == null ? null : new ScreeningService.Watch(watch.until(), watch.url()));
        }
    }

    @Schema(name = "ScreeningWatchWish")
    record Watch(
            @NotNull @Schema(description = "last day, included", examples = "2027-03-31")
            LocalDate until,

            @NotNull
            @Schema(
                    description = "https and public, where the configuration allows no other",
                    examples = "https://subsidy.example.gov.cn/hooks/quality")
            URI url) {}

    @Schema(name = "ScreeningActing")
    record Acting(
            @NotNull @Line(max = 100) @Schema(examples = "张科员")
            String by) {}

    @Schema(name = "ScreeningAddress")
    record Address(
            @NotNull @Schema(examples = "https://subsidy.example.gov.cn/hooks/quality")
            URI url,

            @NotNull @Line(max = 100) @Schema(examples = "张科员")
            String by) {}
}
