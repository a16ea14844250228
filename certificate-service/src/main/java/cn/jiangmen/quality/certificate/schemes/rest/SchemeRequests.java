package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.ReasonFamily;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.RuleKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import cn.jiangmen.quality.certificate.schemes.SchemeRule;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on schemes. */
final class SchemeRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;
    private static final int NAMES = 20;
    private static final int LONGEST_TERM = 600;

    private SchemeRequests() {}

    /** A part that a correction can empty. */
    enum SchemePart {
        PARENT,
        STANDARD,
        KPI_CLASS,
        RECORD_KIND,
        VALIDITY_MONTHS,
        VALID_FROM,
        VALID_TO
    }

    @Schema(name = "SchemeAddition", description = "新增认证项目")
    record Addition(
            @Schema(examples = "C0206") @NotNull @Line(max = CODE)
            String code,

            @Schema(description = "code of the category above it", examples = "C02") @Line(max = CODE)
            String parent,

            @Schema(examples = "绿色餐饮服务认证") @NotNull @Line String nameZh,

            @Schema(examples = "Green catering services") @NotNull @Line
            String nameEn,

            @Schema(description = "other names under which registers write it; none when absent") @Size(max = NAMES)
            List<@NotNull @Line String> alsoNamed,

            @Schema(examples = "GB/T 40042-2021") @Line String standard,
            @NotNull SchemeKind kind,

            @Schema(description = "what it counts as; absent for a recognition or a category", examples = "SERVICE")
            KpiClass kpiClass,

            @Schema(description = "the register's kind of records; absent: any")
            RecordKind recordKind,

            @Schema(description = "OTHER when absent") ReasonFamily reasonFamily,

            @Schema(description = "whether a certificate can name it; true when absent")
            Boolean assignable,

            @Schema(description = "the longest term", examples = "36") @Min(1) @Max(LONGEST_TERM)
            Integer validityMonths,

            @Schema(description = "instrument, register or plan item", examples = "CNCA reporting codes")
            @NotNull
            @Line(max = REASON)
            String source,

            @NotNull Confidence confidence,
            LocalDate validFrom,
            LocalDate validTo,

            @Schema(examples = "国家认监委新增认证项目") @NotNull @Line(max = REASON)
            String reason) {
        Scheme scheme() {
            return new Scheme(
                    code.strip(),
                    parent,
                    nameZh.strip(),
                    nameEn.strip(),
                    stripped(alsoNamed),
                    standard,
                    kind,
                    kpiClass,
                    recordKind,
                    Objects.requireNonNullElse(reasonFamily, ReasonFamily.OTHER),
                    !Boolean.FALSE.equals(assignable),
                    validityMonths,
                    source,
                    confidence,
                    validFrom,
                    validTo,
                    1);
        }
    }

    @Schema(name = "SchemeCorrection", description = "更正: what is absent or null stays as it is")
    record Correction(
            @Line(max = CODE) String parent,
            @Line String nameZh,
            @Line String nameEn,

            @Schema(description = "replaces all other names") @Size(max = NAMES)
            List<@NotNull @Line String> alsoNamed,

            @Line String standard,

            @Schema(
                    description =
                            "only while no certificate names the scheme; likewise kpi_class, record_kind, reason_family, assignable")
            SchemeKind kind,

            KpiClass kpiClass,
            RecordKind recordKind,
            ReasonFamily reasonFamily,
            Boolean assignable,
            @Min(1) @Max(LONGEST_TERM) Integer validityMonths,
            @Line(max = REASON) String source,
            Confidence confidence,
            LocalDate validFrom,

            @Schema(description = "last day it is offered", examples = "2026-12-31")
            LocalDate validTo,

            @Schema(description = "parts that are to be empty", examples = "[]")
            Set<@NotNull SchemePart> erase,

            @Schema(examples = "认监委公告停止受理") @NotNull @Line(max = REASON)
            String reason) {
        Scheme of(Scheme before) {
            return new Scheme(
                    before.code(),
                    or(SchemePart.PARENT, parent, before.parent()),
                    nameZh == null ? before.nameZh() : nameZh.strip(),
                    nameEn == null ? before.nameEn() : nameEn.strip(),
                    alsoNamed == null ? before.alsoNamed() : stripped(alsoNamed),
                    or(SchemePart.STANDARD, standard, before.standard()),
                    kind == null ? before.kind() : kind,
                    or(SchemePart.KPI_CLASS, kpiClass, before.kpiClass()),
                    or(SchemePart.RECORD_KIND, recordKind, before.recordKind()),
                    reasonFamily == null ? before.reasonFamily() : reasonFamily,
                    assignable == null ? before.assignable() : assignable,
                    or(SchemePart.VALIDITY_MONTHS, validityMonths, before.validityMonths()),
                    source == null ? before.source() : source,
                    confidence == null ? before.confidence() : confidence,
                    or(SchemePart.VALID_FROM, validFrom, before.validFrom()),
                    or(SchemePart.VALID_TO, validTo, before.validTo()),
                    before.version());
        }

        private <T> T or(SchemePart part, T told, T known) {
            if (told != null) {
                return told;
            }
            return erase != null && erase.contains(part) ? null : known;
        }
    }

    @Schema(
            name = "SchemeRuleSetting",
            description = "a rule from a day on; of the same kind and day it replaces the one there")
    record Rule(
            @NotNull RuleKind kind,

            @Schema(description = "first day it holds", examples = "2026-01-01") @NotNull
            LocalDate validFrom,

            @Schema(description = "absent: from that day on no such rule is known", examples = "12")
            @Min(1)
            @Max(LONGEST_TERM)
            Integer amount,

            @Schema(examples = "MONTH") SchemeRule.Unit unit,

            @Schema(description = "instrument and article", examples = "CNCA-QMS-01:2025") @NotNull @Line(max = REASON)
            String source,

            @NotNull Confidence confidence,

            @Schema(examples = "新规则施行") @NotNull @Line(max = REASON)
            String reason) {
        SchemeRule of(String scheme) {
            return new SchemeRule(scheme, kind, validFrom, amount, unit, source, confidence);
        }
    }

    private static List<String> stripped(List<String> names) {
        return names == null
                ? List.of()
                : names.stream().map(String::strip).distinct().toList();
    }
}
