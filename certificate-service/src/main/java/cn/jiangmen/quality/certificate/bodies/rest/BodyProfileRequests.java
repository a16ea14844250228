package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.Attraction;
import cn.jiangmen.quality.certificate.bodies.Branch;
import cn.jiangmen.quality.certificate.bodies.HighTechStatus;
import cn.jiangmen.quality.certificate.bodies.NotifiedQualification;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on what is known of bodies beyond their approval. */
final class BodyProfileRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;

    private BodyProfileRequests() {}

    private static Attraction attraction(Boolean attracted, LocalDate on, LocalDate until) {
        boolean told = attracted != null || on != null || until != null;
        return told ? new Attraction(Boolean.TRUE.equals(attracted), on, until) : null;
    }

    @Schema(name = "BodyBranchOpening", description = "登记分支机构")
    record BranchOpening(
            @Schema(examples = "示例认证有限公司江门分公司") @NotNull @Line
            String name,

            @Schema(examples = "91440704MA4T00035E") @Line(max = CODE)
            String creditCode,

            @Schema(description = "county code, `outside`, or null", examples = "440704") @Line(max = CODE)
            String county,

            @Schema(examples = "江门市江海区高新西路") @Line String address,

            @Schema(description = "first day; null = not known")
            LocalDate openedOn,

            @Schema(description = "whether the city attracted it (引进, indicator B1); false when absent")
            Boolean attracted,

            @Schema(description = "with `attracted`: first day of it", examples = "2024-03-01")
            LocalDate attractedOn,

            @Schema(examples = "分支机构备案") @NotNull @Line(max = REASON)
            String reason) {
        Branch.Told told() {
            return new Branch.Told(
                    name, creditCode, county, address, openedOn, attraction(attracted, attractedOn, null));
        }
    }

    @Schema(name = "BodyBranchCorrection", description = "更正分支机构: what is absent or null stays as it is")
    record BranchCorrection(
            @Line String name,
            @Line(max = CODE) String creditCode,
            @Line(max = CODE) String county,
            @Line String address,
            LocalDate openedOn,

            @Schema(description = "replaces what is known of its attraction")
            Boolean attracted,

            LocalDate attractedOn,
            LocalDate attractedUntil,

            @Schema(examples = "迁址") @NotNull @Line(max = REASON)
            String reason) {
        Branch.Told told() {
            return new Branch.Told(
                    name, creditCode, county, address, openedOn, attraction(attracted, attractedOn, attractedUntil));
        }
    }

    @Schema(name = "BodyBranchClosure", description = "分支机构注销")
    record BranchClosure(
            @Schema(description = "first day on which it is closed", examples = "2026-12-01") @NotNull
            LocalDate closedOn,

            @Schema(examples = "分支机构注销") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "NotifiedQualificationRequest", description = "欧盟公告机构资质")
    record Qualification(
            @Schema(description = "of the notified body, four digits", examples = "2163") @NotNull @Line(max = CODE)
            String number,

            @Schema(
                    description = "as the Union's list names it; absent where it is the body itself",
                    examples = "Universal Certification")
            @Line
            String notifiedBodyName,

            @Schema(description = "code of /api/v1/notified-bodies/terms", examples = "EU-2016-425")
            @NotNull
            @Line(max = CODE)
            String regulation,

            @Schema(description = "codes of /api/v1/notified-bodies/terms", examples = "[\"RESPIRATOR\"]")
            @NotEmpty
            @Size(max = 50)
            List<@NotNull @Line(max = CODE) String> products,

            @Schema(description = "first day; null = since before it was looked at")
            LocalDate from,

            @Schema(description = "first day on which it no longer holds; null = until further notice")
            LocalDate to,

            @Schema(description = "where it is read", examples = "NANDO (European Commission)")
            @NotNull
            @Line(max = REASON)
            String source,

            @Schema(description = "when it was read there", examples = "2026-11-20") @NotNull
            LocalDate checkedOn,

            @Schema(examples = "资质核查") @NotNull @Line(max = REASON)
            String reason) {
        NotifiedQualification.Told told() {
            return new NotifiedQualification.Told(
                    number, notifiedBodyName, regulation, products, from, to, source, checkedOn);
        }
    }

    @Schema(name = "NotifiedQualificationPublication", description = "列入名录")
    record Publication(
            @Schema(description = "first day in the directory", examples = "2026-11-23") @NotNull
            LocalDate publishedOn,

            @Schema(examples = "市市场监管局公布") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "BodyPartReason")
    record Reason(
            @Schema(examples = "误录") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(
            name = "HighTechStatusRequest",
            description = "高新技术企业; replaces what is known under the certificate's number")
    record HighTech(
            @Schema(examples = "GR202344001234") @NotNull @Line(max = CODE)
            String certificateNumber,

            @Schema(examples = "2023-12-28") @NotNull LocalDate from,

            @Schema(description = "first day on which it no longer holds", examples = "2026-12-28") @NotNull
            LocalDate to,

            @Schema(examples = "高新技术企业认定管理工作网") @NotNull @Line(max = REASON)
            String source,

            @Schema(description = "true: it was recorded wrongly and is taken away; false when absent")
            Boolean takenAway,

            @Schema(examples = "认定公告") @NotNull @Line(max = REASON)
            String reason) {
        HighTechStatus status() {
            return new HighTechStatus(certificateNumber, from, to, source);
        }
    }
}
