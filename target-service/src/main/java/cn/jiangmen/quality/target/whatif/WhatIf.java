package cn.jiangmen.quality.target.whatif;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of a day as they are, and as they would be. */
@Schema(name = "WhatIf", description = "假设推算:某日各指标现值与假设后的值")
public record WhatIf(
        @JsonUnwrapped Standing standing,

        @Schema(description = "the day, Asia/Shanghai", examples = "2026-11-23")
        LocalDate on,

        @Schema(description = "how many certificates were supposed")
        int certificates,

        @Schema(description = "how many enterprises were counted anew")
        int subjects,

        @Schema(description = "the plan in force on the day, line by line")
        List<Line> indicators) {

    /** One indicator. */
    @Schema(name = "WhatIfLine")
    public record Line(
            @Schema(examples = "MS-ENT") String indicator,
            String nameZh,
            String nameEn,
            Unit unit,

            @Schema(description = "the official basis") Basis basis,

            @Schema(description = "the sum of the counties listed")
            Numbers city,

            @Schema(description = "seven counties, then `unattributed`")
            List<County> counties) {
        Line summed() {
            return new Line(indicator, nameZh, nameEn, unit, basis, Numbers.sum(counties), List.copyOf(counties));
        }
    }

    /** One county, or what is not attributed to any. */
    @Schema(name = "WhatIfCounty")
    public record County(
            @Schema(examples = "440703") String county,
            @JsonUnwrapped Numbers numbers) {}

    /** Both bases. */
    @Schema(name = "WhatIfNumbers")
    public record Numbers(
            @Schema(description = "去重: each enterprise once")
            Moved distinct,

            @Schema(description = "家次: each enterprise once for each scheme")
            Moved holdings) {
        static Numbers sum(List<County> counties) {
            return new Numbers(
                    Moved.sum(counties.stream().map(c -> c.numbers().distinct()).toList()),
                    Moved.sum(counties.stream().map(c -> c.numbers().holdings()).toList()));
        }
    }

    /** A number before and after. */
    @Schema(name = "WhatIfMoved")
    public record Moved(
            @Schema(examples = "10") int before,
            @Schema(examples = "9") int after,
            @Schema(examples = "-1") int change) {
        static Moved of(int before, int change) {
            return new Moved(before, before + change, change);
        }

        static Moved sum(List<Moved> numbers) {
            return of(
                    numbers.stream().mapToInt(Moved::before).sum(),
                    numbers.stream().mapToInt(Moved::change).sum());
        }
    }
}
