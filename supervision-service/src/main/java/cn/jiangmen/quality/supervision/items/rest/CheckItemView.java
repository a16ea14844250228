package cn.jiangmen.quality.supervision.items.rest;

import cn.jiangmen.quality.supervision.items.CheckItem;
import cn.jiangmen.quality.supervision.items.ItemClass;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the list as callers see it. */
@Schema(name = "CheckItem")
record CheckItemView(
        @Schema(examples = "RZ-03") String code,

        @Schema(examples = "强制性产品认证获证产品一致性检查") String name,

        ObjectKind objectKind,
        ItemClass itemClass,
        @Schema(examples = "[\"SITE\"]") List<String> methods,
        String basis,
        String authority,
        LocalDate validFrom,

        @Schema(description = "first day off the list", nullable = true)
        LocalDate retiredOn,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static CheckItemView of(CheckItem item) {
        return new CheckItemView(
                item.code(),
                item.terms().name(),
                item.terms().objectKind(),
                item.terms().itemClass(),
                item.terms().methods(),
                item.terms().basis(),
                item.terms().authority(),
                item.terms().validFrom(),
                item.retiredOn(),
                item.version(),
                item.recordedAt(),
                item.changedAt());
    }
}
