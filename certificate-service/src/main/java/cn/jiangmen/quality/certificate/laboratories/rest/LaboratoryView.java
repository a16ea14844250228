package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.Laboratory;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryKind;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStanding;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStatus;
import cn.jiangmen.quality.certificate.laboratories.Qualification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution as callers see it. */
@Schema(name = "Laboratory", description = "检验检测机构")
record LaboratoryView(
        UUID laboratoryId,
        @Schema(examples = "珠西综合质量检测中心") String name,
        List<LaboratoryKind> kinds,
        @Schema(examples = "91440704MA4T00035E") String creditCode,
        @Schema(examples = "440704") String county,
        String address,

        @Schema(description = "of the institution, not of a person")
        String contact,

        @Schema(description = "公共技术服务平台", examples = "珠西综合质量检测服务平台")
        String platform,

        @Schema(description = "approval number, where it is a certification body too")
        String certificationBody,

        @Schema(description = "today") LaboratoryStatus status,
        List<LaboratoryStanding> standings,
        @Schema(description = "资质认定、认可、高新技术企业; half-open") List<Qualification> qualifications,
        @Schema(description = "today") boolean highTech,

        @Schema(description = "lines of its directory that have not been ended")
        int capabilities,

        @Schema(description = "what it shares") int sharedResources,
        Instant recordedAt,
        long version) {

    static LaboratoryView of(Laboratory laboratory, LocalDate today) {
        var details = laboratory.details();
        return new LaboratoryView(
                laboratory.id(),
                details.name(),
                details.kinds(),
                details.creditCode(),
                details.county(),
                details.address(),
                details.contact(),
                details.platform(),
                details.certificationBody(),
                laboratory.statusOn(today),
                laboratory.standings(),
                laboratory.qualifications(),
                laboratory.has(Qualification.Kind.HIGH_TECH, today),
                laboratory.capabilities(),
                laboratory.resources(),
                laboratory.recordedAt(),
                laboratory.version());
    }
}
