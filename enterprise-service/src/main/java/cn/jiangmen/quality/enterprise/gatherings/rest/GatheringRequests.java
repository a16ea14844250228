package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.GatheringKind;
import cn.jiangmen.quality.enterprise.gatherings.GatheringService;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class GatheringRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int CROWD = 1_000_000;
    private static final int MOST = 2_000;

    private GatheringRequests() {}

    @Schema(name = "GatheringPlan", description = "宣贯培训活动")
    record Plan(
            @NotNull GatheringKind kind,

            @Schema(examples = "质量管理体系宣贯培训", maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(
                    description = "see catalogue TOPIC of /api/v1/quality-work-items",
                    examples = "MANAGEMENT_SYSTEM",
                    nullable = true)
            @Size(max = CODE)
            String topic,

            @Schema(description = "first day", examples = "2026-09-10") @NotNull
            LocalDate heldOn,

            @Schema(description = "last day; null = the first", nullable = true)
            LocalDate endedOn,

            @Schema(description = "null = the whole city", examples = "440703", nullable = true) @Size(max = CODE)
            String county,

            @Schema(examples = "蓬江区会议中心", maxLength = NAME, nullable = true) @Line(max = NAME)
            String place,

            @Schema(description = "department or body that holds it", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String host,

            @Schema(description = "文号", maxLength = NAME, nullable = true) @Line(max = NAME)
            String document,

            @Schema(description = "web address of the evidence", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String link,

            @Schema(description = "who came, where it was held already; null = planned", nullable = true) @Valid
            Turnout turnout) {

        GatheringService.Plan said() {
            return new GatheringService.Plan(kind, title, topic, heldOn, endedOn, county, place, host, document, link);
        }

        GatheringService.Came came() {
            return turnout == null ? null : turnout.came();
        }
    }

    @Schema(name = "GatheringTurnout", description = "参加情况")
    record Turnout(
            @Schema(description = "how many people came, in all", examples = "120") @NotNull @Min(0) @Max(CROWD)
            Integer participants,

            @Schema(description = "which enterprises; people are not named") @NotNull @Size(max = MOST)
            List<@NotNull @Valid Guest> attendance) {

        GatheringService.Came came() {
            return new GatheringService.Came(
                    participants,
                    attendance.stream()
                            .map(guest -> new GatheringService.Guest(
                                    guest.creditCode(), guest.enterpriseName(), guest.persons()))
                            .toList());
        }
    }

    @Schema(name = "GatheringGuest", description = "参加企业")
    record Guest(
            @Schema(examples = "91440703MA4T000275", maxLength = CODE) @NotNull @Line(max = CODE)
            String creditCode,

            @Schema(description = "null = the name in the register", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String enterpriseName,

            @Schema(examples = "3") @NotNull @Min(1) @Max(CROWD)
            Integer persons) {}

    @Schema(name = "GatheringReport", description = "举办情况")
    record Report(
            @Schema(description = "null = as planned", nullable = true)
            LocalDate heldOn,

            @Schema(description = "null = as planned", nullable = true)
            LocalDate endedOn,

            @NotNull @Valid Turnout turnout) {}

    @Schema(name = "GatheringCorrection", description = "更正:重新填写全部内容")
    record Correction(
            @NotNull @Valid Plan gathering,

            @Schema(examples = "人数有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "GatheringCancellation", description = "取消或撤回")
    record Cancellation(
            @Schema(examples = "台风停办", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}
}
