package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.Capability;
import cn.jiangmen.quality.certificate.laboratories.Details;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryKind;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryService;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStatus;
import cn.jiangmen.quality.certificate.laboratories.Qualification;
import cn.jiangmen.quality.certificate.laboratories.SharedResource;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on laboratories. */
final class LaboratoryRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;

    private LaboratoryRequests() {}

    @Schema(name = "LaboratoryRegistration", description = "登记检验检测机构")
    record Registration(
            @Schema(examples = "示例检测技术(江门)有限公司") @NotNull @Line
            String name,

            @Schema(examples = "[\"TESTING\"]") @NotEmpty Set<@NotNull LaboratoryKind> kinds,

            @Schema(examples = "91440704MA4T00035E") @Line(max = CODE)
            String creditCode,

            @Schema(description = "county code, `outside`, or null", examples = "440704") @Line(max = CODE)
            String county,

            @Line String address,

            @Schema(description = "of the institution, not of a person", examples = "0750-0000000 业务大厅") @Line
            String contact,

            @Schema(description = "公共技术服务平台", examples = "珠西综合质量检测服务平台") @Line
            String platform,

            @Schema(description = "approval number, where it is a certification body too", examples = "CNCA-R-2022-919")
            @Line(max = CODE)
            String certificationBody) {
        Details details() {
            return new Details(
                    name, List.copyOf(kinds), creditCode, county, address, contact, platform, certificationBody);
        }
    }

    @Schema(name = "LaboratoryCorrection", description = "更正: what is absent or null stays as it is")
    record Correction(
            @Line String name,
            @Size(min = 1) Set<@NotNull LaboratoryKind> kinds,
            @Line(max = CODE) String creditCode,
            @Line(max = CODE) String county,
            @Line String address,
            @Line String contact,
            @Line String platform,
            @Line(max = CODE) String certificationBody,

            @Schema(description = "parts that are to be empty", examples = "[]")
            Set<Details.@NotNull Erasable> erase,

            @Schema(examples = "机构更名") @NotNull @Line(max = REASON)
            String reason) {
        Details details() {
            return new Details(
                    name,
                    kinds == null ? null : List.copyOf(kinds),
                    creditCode,
                    county,
                    address,
                    contact,
                    platform,
                    certificationBody);
        }

        Set<Details.Erasable> erased() {
            return erase == null ? Set.of() : erase;
        }
    }

    @Schema(name = "LaboratoryStandingRequest", description = "how it stands from a day on")
    record StandingRequest(
            @NotNull LaboratoryStatus status,
            @Schema(examples = "2026-12-01") @NotNull LocalDate effectiveOn,

            @Schema(examples = "资质认定暂停公告") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "LaboratoryReason")
    record Reason(
            @Schema(examples = "误录") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(
            name = "LaboratoryQualification",
            description = "资质认定、认可、高新技术企业; replaces what is known under its kind and number")
    record QualificationRequest(
            @NotNull Qualification.Kind kind,

            @Schema(examples = "202319000001") @NotNull @Line(max = CODE)
            String number,

            @Schema(examples = "2023-05-01") @NotNull LocalDate from,

            @Schema(description = "first day on which it no longer holds; null = until further notice")
            LocalDate to,

            @Schema(examples = "检验检测机构资质认定证书") @NotNull @Line(max = REASON)
            String source,

            @Schema(description = "true: it was recorded wrongly and is taken away; false when absent")
            Boolean takenAway,

            @Schema(examples = "资质核查") @NotNull @Line(max = REASON)
            String reason) {
        Qualification qualification() {
            return new Qualification(kind, number, from, to, source);
        }
    }

    @Schema(name = "CapabilityLineRequest", description = "检验检测能力")
    record CapabilityRequest(
            @Schema(examples = "电线电缆") @NotNull @Line String field,
            @Schema(examples = "聚氯乙烯绝缘电缆") @NotNull @Line String product,
            @Schema(examples = "导体电阻") @NotNull @Line String parameter,
            @Schema(examples = "GB/T 5023.2-2008") @Line String standard,
            @NotNull Capability.Basis basis,
            @Schema(examples = "2024-01-01") @NotNull LocalDate from,
            LocalDate to) {
        Capability capability() {
            return new Capability(field, product, parameter, standard, basis, from, to);
        }
    }

    @Schema(name = "CapabilityLines", description = "up to 500 lines, in one version of the laboratory")
    record Capabilities(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CapabilityRequest> capabilities,

            @Schema(examples = "资质认定扩项") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CapabilityEnds", description = "lines that end on a day")
    record CapabilityEnds(
            @NotEmpty @Size(max = 500) Set<@NotNull UUID> capabilities,

            @Schema(description = "first day on which they no longer hold", examples = "2026-12-01") @NotNull
            LocalDate endedOn,

            @Schema(examples = "缩项") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "SharedResourceRequest", description = "开放共享的技术、信息、人才、基础设施、仪器设备")
    record ResourceRequest(
            @NotNull SharedResource.Kind kind,
            @Schema(examples = "三坐标测量机") @NotNull @Line String name,
            @Schema(examples = "ZEISS CONTURA 7/10/6") @Line String model,

            @Schema(examples = "轨道交通车体零部件尺寸测量") @Line(max = 1000)
            String description,

            @NotNull SharedResource.Openness openness,

            @Schema(description = "under which terms", examples = "按项目收费,提前三日预约") @Line(max = REASON)
            String terms,

            @Schema(examples = "2024-01-01") @NotNull LocalDate from,
            LocalDate to) {
        SharedResource resource() {
            return new SharedResource(kind, name, model, description, openness, terms, from, to);
        }
    }

    @Schema(name = "SharedResources", description = "up to 100, in one version of the laboratory")
    record Resources(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid ResourceRequest> resources,

            @Schema(examples = "开放共享") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "SharedResourceCorrection", description = "更正或终止共享: what is absent or null stays as it is")
    record ResourceCorrection(
            @Line String name,
            @Line String model,
            @Line(max = 1000) String description,
            SharedResource.Openness openness,
            @Line(max = REASON) String terms,

            @Schema(description = "first day on which it is no longer shared")
            LocalDate endedOn,

            @Schema(examples = "设备检修") @NotNull @Line(max = REASON)
            String reason) {
        LaboratoryService.ResourceChange change() {
            return new LaboratoryService.ResourceChange(name, model, description, openness, terms, endedOn);
        }
    }
}
