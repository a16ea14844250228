package cn.jiangmen.quality.supervision.items.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.items.CheckMethod;
import cn.jiangmen.quality.supervision.items.ItemClass;
import cn.jiangmen.quality.supervision.items.ItemTerms;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class ItemRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final String CODE = "[A-Za-z0-9-]{2,40}";

    private ItemRequests() {}

    @Schema(name = "CheckItemTerms", description = "抽查事项的内容")
    record Terms(
            @Schema(examples = "强制性产品认证获证产品一致性检查", maxLength = NAME) @NotNull @Line(max = NAME)
            String name,

            @NotNull ObjectKind objectKind,
            @NotNull ItemClass itemClass,

            @Schema(examples = "[\"SITE\"]") @NotEmpty Set<@NotNull CheckMethod> methods,

            @Schema(
                    description = "the law or rule with its article",
                    examples = "《中华人民共和国认证认可条例》第五十四条",
                    maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String basis,

            @Schema(description = "who checks it", examples = "江门市市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String authority,

            @Schema(description = "first day on which it may be checked", examples = "2026-01-01") @NotNull
            LocalDate validFrom) {

        ItemTerms said() {
            return new ItemTerms(
                    name.strip(),
                    objectKind,
                    itemClass,
                    EnumSet.copyOf(methods).stream().map(CheckMethod::name).toList(),
                    basis.strip(),
                    authority.strip(),
                    validFrom);
        }
    }

    @Schema(name = "CheckItemEntry", description = "列入清单")
    record Entry(
            @Schema(examples = "RZ-03", pattern = CODE) @NotNull @Pattern(regexp = CODE)
            String code,

            @NotNull @Valid Terms terms) {}

    @Schema(name = "CheckItemCorrection", description = "更正")
    record Correction(
            @NotNull @Valid Terms terms,

            @Schema(examples = "依据条款变更", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "CheckItemRetirement", description = "停用")
    record Retirement(
            @Schema(description = "first day off the list; null = today", examples = "2027-01-01", nullable = true)
            LocalDate retiredOn,

            @Schema(examples = "并入其他事项", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}
}
