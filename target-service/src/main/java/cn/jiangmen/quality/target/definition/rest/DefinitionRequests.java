package cn.jiangmen.quality.target.definition.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.definition.EnterpriseSize;
import cn.jiangmen.quality.target.definition.HolderKind;
import cn.jiangmen.quality.target.definition.KpiClass;
import cn.jiangmen.quality.target.definition.RuleDraft;
import cn.jiangmen.quality.target.ledger.CountingRule;
import cn.jiangmen.quality.target.ledger.CountingRule.Party;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on indicators and definitions. */
final class DefinitionRequests {
    private static final int BY = 100;
    private static final int REASON = 500;
    private static final int CODE = 20;
    private static final int MOST_SCHEMES = 200;
    private static final String BY_EXAMPLE = "江门市市场监督管理局";

    private DefinitionRequests() {}

    @Schema(name = "IndicatorCreation", description = "新指标")
    record NewIndicator(
            @Schema(description = "capitals, digits and hyphens", examples = "SVC-CERT")
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9-]{0,19}")
            String code,

            @Schema(examples = "服务认证证书") @NotNull @Line String nameZh,

            @Schema(examples = "Service certificates") @NotNull @Line
            String nameEn,

            @NotNull Unit unit,

            @Schema(description = "who makes it", examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {}

    @Schema(
            name = "DefinitionDraft",
            description = "起草: what is absent or null is taken from the version it starts from")
    record Draft(
            @Schema(
                    description = "the version it starts from; the one in use when absent",
                    examples = "1",
                    nullable = true)
            @Min(1)
            Integer copyOf,

            Set<@NotNull KpiClass> kpiClasses,

            @Schema(description = "scheme codes that count among the classes", examples = "[\"A0101\"]")
            @Size(max = MOST_SCHEMES)
            Set<@NotNull @Line(max = CODE) String> schemes,

            Party party,
            Boolean includeSub,
            Boolean includeSuspended,
            Set<@NotNull HolderKind> holderKinds,
            Set<@NotNull EnterpriseSize> enterpriseSizes,

            @Schema(examples = "自2026年起只统计中小微企业") @NotNull @Line(max = REASON)
            String reason,

            @Schema(description = "who drafts it", examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {

        RuleDraft rule(Optional<CountingRule> origin) {
            return new RuleDraft(
                    or(kpiClasses, classes(origin.map(CountingRule::kpiClasses).orElse(List.of()))),
                    or(
                            schemes,
                            origin.map(CountingRule::schemes)
                                    .map(LinkedHashSet::new)
                                    .orElse(null)),
                    or(party, origin.map(CountingRule::party).orElse(Party.HOLDER)),
                    or(includeSub, origin.map(CountingRule::includeSub).orElse(false)),
                    or(
                            includeSuspended,
                            origin.map(CountingRule::includeSuspended).orElse(false)),
                    or(
                            holderKinds,
                            origin.map(CountingRule::holderKinds)
                                    .map(kinds -> enums(HolderKind.class, kinds))
                                    .orElse(null)),
                    or(
                            enterpriseSizes,
                            origin.map(CountingRule::enterpriseSizes)
                                    .map(sizes -> enums(EnterpriseSize.class, sizes))
                                    .orElse(null)));
        }

        private static <T> T or(T told, T otherwise) {
            return told == null ? otherwise : told;
        }

        private static Set<KpiClass> classes(List<String> names) {
            return enums(KpiClass.class, names);
        }

        private static <E extends Enum<E>> Set<E> enums(Class<E> type, List<String> names) {
            Set<E> values = EnumSet.noneOf(type);
            names.forEach(name -> values.add(Enum.valueOf(type, name)));
            return values;
        }
    }

    @Schema(name = "DefinitionRule", description = "修改草案: the whole rule; null does not limit")
    record Rule(
            @NotNull Set<@NotNull KpiClass> kpiClasses,

            @Size(max = MOST_SCHEMES) Set<@NotNull @Line(max = CODE) String> schemes,
            @NotNull Party party,
            @NotNull Boolean includeSub,
            @NotNull Boolean includeSuspended,
            Set<@NotNull HolderKind> holderKinds,
            Set<@NotNull EnterpriseSize> enterpriseSizes,

            @Schema(examples = "增加项目限制") @NotNull @Line(max = REASON)
            String reason,

            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {
        RuleDraft rule() {
            return new RuleDraft(
                    kpiClasses, schemes, party, includeSub, includeSuspended, holderKinds, enterpriseSizes);
        }
    }

    /** Who asks. */
    @Schema(name = "DefinitionRequest")
    record Asked(
            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {}

    @Schema(name = "DefinitionPublication", description = "发布")
    record Publication(
            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "经市政府同意", nullable = true) @Line(max = REASON)
            String reason) {}

    @Schema(name = "DefinitionDiscard", description = "废弃")
    record Discard(
            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "影响面过大") @NotNull @Line(max = REASON)
            String reason) {}
}
