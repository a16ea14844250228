package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.dishonesty.DefenceOutcome;
import cn.jiangmen.quality.supervision.dishonesty.Findings;
import cn.jiangmen.quality.supervision.dishonesty.ListingService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on proposals, named for what they ask. */
final class ProposalRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 2000;

    private ProposalRequests() {}

    @Schema(name = "DishonestyFindings", description = "性质恶劣、情节严重、社会危害较大,三者须同时具备 (Order 44 Art 2)")
    record ToldFindings(
            @Schema(description = "性质恶劣", examples = "明知未经认证仍大量出厂", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String nature,

            @Schema(description = "情节严重", examples = "持续两年,货值金额较大", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String circumstances,

            @Schema(description = "社会危害较大", examples = "产品流入学校,存在触电风险", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String harm,

            @Schema(description = "主观恶意、违法频次、持续时间、货值金额等 (Art 12)", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String weighed) {

        Findings findings() {
            return new Findings(
                    nature.strip(), circumstances.strip(), harm.strip(), weighed == null ? null : weighed.strip());
        }
    }

    @Schema(name = "DishonestyProposing", description = "拟列入")
    record Making(
            @Schema(description = "the case; it must be investigated", examples = "440703-2026-000001")
            @NotNull
            @Line(max = CODE)
            String caseNumber,

            @Schema(description = "code of the ground (列入事由)", examples = "O44-7-5") @NotNull @Line(max = CODE)
            String ground,

            @NotNull @Valid ToldFindings findings,

            @Schema(description = "null = today", examples = "2026-05-06", nullable = true)
            LocalDate proposedOn,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyNotice", description = "列入告知")
    record Notice(
            @Schema(description = "day of service; null = today", examples = "2026-05-07", nullable = true)
            LocalDate notifiedOn,

            @Schema(description = "文号", examples = "江市监列告〔2026〕3号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyDefence", description = "陈述、申辩")
    record Defence(
            @Schema(description = "null = today", examples = "2026-05-11", nullable = true)
            LocalDate defendedOn,

            @Schema(examples = "REJECTED") @NotNull DefenceOutcome outcome,

            @Schema(description = "what the party said and why it was or was not followed", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String statement,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyConsentRequest", description = "报请上级同意")
    record ConsentRequest(
            @Schema(description = "null = today", examples = "2026-05-15", nullable = true)
            LocalDate requestedOn,

            @Schema(examples = "广东省市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String authority,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyConsent", description = "上级意见")
    record Consent(
            @Schema(description = "null = today", examples = "2026-05-18", nullable = true)
            LocalDate decidedOn,

            @NotNull Boolean granted,

            @Schema(description = "文号", examples = "粤市监列复〔2026〕8号", maxLength = NAME) @NotNull @Line(max = NAME)
            String documentNumber,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyAbandonment", description = "不予列入")
    record Abandonment(
            @Schema(description = "null = today", nullable = true)
            LocalDate abandonedOn,

            @Schema(examples = "有证据足以证明没有主观故意", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @NotNull @Valid ActingOfficer by) {}

    @Schema(name = "DishonestyListingMeasure")
    record ToldMeasure(
            @Schema(description = "code of the catalogue", examples = "KEY_SUPERVISION") @NotNull @Line(max = CODE)
            String code,

            @Schema(
                    description = "first day after the period that law sets; only for such measures",
                    examples = "2029-06-01",
                    nullable = true)
            LocalDate until) {}

    @Schema(name = "DishonestyListing", description = "列入决定")
    record Listing(
            @Schema(description = "the penalty of the same case") @NotNull
            UUID penaltyId,

            @Schema(description = "null = the day of the penalty", examples = "2026-05-20", nullable = true)
            LocalDate listedOn,

            @Schema(description = "列入决定书文号", examples = "江市监列字〔2026〕1号", maxLength = NAME) @NotNull @Line(max = NAME)
            String decisionNumber,

            @Schema(description = "列入事由", examples = "未经认证擅自出厂列入强制性产品认证目录的产品", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String groundText,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid ToldMeasure> measures,

            @Schema(
                    description = "why the fine was set by 从重处罚; needed where nothing but money was taken",
                    maxLength = TEXT,
                    nullable = true)
            @Line(max = TEXT)
            String heavierPunishment,

            @Schema(description = "移出条件和程序; null = the text of the law", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String removalConditions,

            @Schema(description = "救济途径; null = the text of the law", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String remedies,

            @NotNull @Valid ActingOfficer by) {

        ListingService.Told told() {
            return new ListingService.Told(
                    penaltyId,
                    listedOn,
                    decisionNumber,
                    groundText,
                    measures.stream()
                            .map(each -> new ListingService.ToldMeasure(each.code(), each.until()))
                            .toList(),
                    removalConditions,
                    remedies,
                    heavierPunishment);
        }
    }
}
