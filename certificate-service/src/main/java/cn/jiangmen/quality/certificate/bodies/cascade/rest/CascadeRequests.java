package cn.jiangmen.quality.certificate.bodies.cascade.rest;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on cascades. */
final class CascadeRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;
    private static final int NAME = 100;
    private static final String WHO = "who decides it; a claim until identities are checked";

    private CascadeRequests() {}

    @Schema(name = "BodyCascadeRequest", description = "预览机构暂停、撤销的影响")
    record Asked(
            @Schema(examples = "CNCA-R-2002-001") @NotNull @Line(max = CODE)
            String approvalNumber,

            @Schema(description = "what the body becomes: SUSPENDED or WITHDRAWN", examples = "WITHDRAWN") @NotNull
            BodyStatus status,

            @Schema(examples = "2026-12-01") @NotNull LocalDate effectiveOn,

            @Schema(
                    description =
                            "what its certificates become: SUSPENDED, REVOKED or CANCELLED; by the rule of the day when"
                                    + " absent",
                    examples = "CANCELLED")
            CertificateStatus certificates,

            @Schema(examples = "国家认监委公告2026年第30号") @NotNull @Line(max = REASON)
            String reason,

            @Schema(description = WHO, examples = "市市场监管局认证监管科 陈某") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "BodyCascadeConfirmation", description = "确认执行")
    record Confirmation(
            @Schema(description = WHO, examples = "市市场监管局认证监管科 陈某") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "BodyCascadeRestoration", description = "恢复")
    record RestorationRequest(
            @Schema(description = WHO, examples = "市市场监管局认证监管科 陈某") @NotNull @Line(max = NAME)
            String by,

            @Schema(examples = "撤销决定被复议机关撤销") @NotNull @Line(max = REASON)
            String reason,

            @Schema(
                    description =
                            "absent: everything becomes as if the batch had never been; a day: the suspension held until"
                                    + " then")
            LocalDate resumedOn) {}
}
