package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One indicator, period by period, broken down; the total is always the ledger's number. */
@Schema(description = "统计表:按期、按分组的期末数、增减、环比和同比")
public record StatisticsTable(
        @Schema(examples = "MS-ENT") String indicator,
        String nameZh,
        String nameEn,
        Unit unit,

        @Schema(description = "the official basis") Basis basis,

        @Schema(description = "version of the definition that is counted")
        int definitionVersion,

        Period period,
        Dimension by,

        @Schema(description = "only this county; null: the city", nullable = true)
        String county,

        @Schema(description = "first day of the first period")
        LocalDate from,

        @Schema(description = "last day measured") LocalDate to,

        @JsonUnwrapped Standing standing,

        @Schema(
                description =
                        "the members counted here give the same totals as the ledger; false only when the ledger is damaged")
        boolean agreesWithLedger,

        AddUp rowsAddUp,
        List<Note> notes,
        List<Span> periods,
        List<Row> rows,
        Row total) {

    /** A group's figures, one for each period. */
    @Schema(name = "StatisticsRow")
    public record Row(String key, String nameZh, String nameEn, List<Figure> figures) {
        static Row of(Group group, List<Figure> figures) {
            return new Row(group.key(), group.nameZh(), group.nameEn(), figures);
        }
    }

    /** A period's figure on both bases (去重, 家次). */
    @Schema(name = "StatisticsFigure")
    public record Figure(Measure distinct, Measure holdings) {}
}
