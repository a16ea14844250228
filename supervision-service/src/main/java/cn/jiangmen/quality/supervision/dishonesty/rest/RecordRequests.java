package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.dishonesty.AnnulmentCause;
import cn.jiangmen.quality.supervision.dishonesty.Grade;
import cn.jiangmen.quality.supervision.dishonesty.RecordService;
import cn.jiangmen.quality.supervision.dishonesty.RepairService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on records, named for what they ask. */
final class RecordRequests {
    private static final int NAME = 200;
    private static final int TEXT = 2000;

    private RecordRequests() {}

    @Schema(name = "PenaltyInformationRecording", description = "录入处罚失信信息")
    record Recording(
            @NotNull UUID penaltyId,

            @Schema(description = "null = the tier by rule; another one needs a reason", nullable = true)
            Grade grade,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String gradeReason,

            @Schema(
                    description =
                            "违法事实 as they may be shown, looked through for secrets and personal matters; null = none",
                    maxLength = TEXT,
                    nullable = true)
            @Line(max = TEXT)
            String groundText,

            @Schema(description = "null = today", nullable = true)
            LocalDate recordedOn,

            @NotNull @Valid ActingOfficer by) {

        RecordService.Told said() {
            return new RecordService.Told(grade, gradeReason, groundText, recordedOn);
        }
    }

    @Schema(name = "DishonestyPublication", description = "公示")
    record Publication(
            @Schema(description = "null = today", examples = "2026-05-25", nullable = true)
            LocalDate publishedOn,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyCorrection", description = "更正;不填的项目不变")
    record Correction(
            @Schema(nullable = true, maxLength = NAME) @Line(max = NAME)
            String enterpriseName,

            @Schema(nullable = true, maxLength = TEXT) @Line(max = TEXT)
            String groundText,

            @Schema(description = "of a listing", nullable = true, maxLength = NAME) @Line(max = NAME)
            String decisionNumber,

            @Schema(description = "entry that was wrong, for example one that a receiver rejected", nullable = true)
            UUID correctsId,

            @Schema(examples = "名称录入有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {

        RecordService.Correction right() {
            return new RecordService.Correction(enterpriseName, groundText, decisionNumber);
        }
    }

    @Schema(name = "DishonestyAnnulment", description = "撤销")
    record Annulment(
            @Schema(description = "null = today", nullable = true)
            LocalDate annulledOn,

            @Schema(examples = "PENALTY_ANNULLED") @NotNull AnnulmentCause cause,

            @Schema(description = "文号", examples = "江府行复〔2026〕9号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @Schema(examples = "行政处罚经行政复议撤销", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyStop", description = "确认已停止公示和解除措施")
    record Stop(
            @Schema(description = "null = today", nullable = true)
            LocalDate stoppedOn,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "RepairConditions", description = "申请人所述,或者经核实的条件")
    record ToldConditions(
            @Schema(description = "已履行处罚决定规定的义务") @NotNull Boolean obligationsPerformed,
            @Schema(description = "已消除危害后果和不良影响") @NotNull Boolean harmRemoved) {

        RepairService.Conditions conditions() {
            return new RepairService.Conditions(obligationsPerformed, harmRemoved);
        }
    }

    @Schema(name = "RepairApplication", description = "提前移出、信用修复申请")
    record RepairApplication(
            @Schema(description = "null = today", nullable = true)
            LocalDate appliedOn,

            @NotNull @Valid ToldConditions claimed,

            @Schema(description = "编号", nullable = true, maxLength = NAME) @Line(max = NAME)
            String documentNumber,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "RepairAcceptance", description = "受理")
    record RepairAcceptance(
            @Schema(description = "null = today", nullable = true)
            LocalDate acceptedOn,

            @Schema(description = "文号", nullable = true, maxLength = NAME) @Line(max = NAME)
            String documentNumber,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "RepairNonAcceptance", description = "不予受理")
    record RepairNonAcceptance(
            @Schema(description = "null = today", nullable = true)
            LocalDate decidedOn,

            @Schema(examples = "列入未满一年", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "RepairRefusal", description = "不予移出、不予修复")
    record RepairRefusal(
            @Schema(description = "null = today", nullable = true)
            LocalDate decidedOn,

            @Schema(description = "文号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @Schema(maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "Repair", description = "提前移出、信用修复决定")
    record Repair(
            @Schema(description = "null = today", nullable = true)
            LocalDate decidedOn,

            @Schema(description = "as verified") @NotNull @Valid
            ToldConditions verified,

            @Schema(description = "文号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyRestoration", description = "恢复列入")
    record Restoration(
            @Schema(description = "null = today", nullable = true)
            LocalDate restoredOn,

            @Schema(description = "文号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @Schema(examples = "隐瞒真实情况、弄虚作假取得移出", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}
}
