package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One indicator on a day, broken down twice; the total in the corner is the ledger's number. */
@Schema(description = "交叉表:某日按两个维度分组的数")
public record CrossTable(
        @Schema(examples = "MS-ENT") String indicator,
        String nameZh,
        String nameEn,
        Unit unit,
        Basis basis,
        int definitionVersion,
        LocalDate on,
        Dimension rows,
        Dimension columns,
        @JsonUnwrapped Standing standing,

        @Schema(description = "false only when the ledger is damaged")
        boolean agreesWithLedger,

        AddUp rowsAddUp,
        AddUp columnsAddUp,
        List<Note> notes,
        List<Group> columnHeads,
        List<Line> lines,
        Line total) {

    /** A row: one cell for each column, and the row's own total. */
    @Schema(name = "StatisticsCrossLine")
    public record Line(String key, String nameZh, String nameEn, List<Cell> cells, Cell total) {
        static Line of(Group group, List<Cell> cells, Cell total) {
            return new Line(group.key(), group.nameZh(), group.nameEn(), cells, total);
        }
    }

    /** A number on both bases. */
    @Schema(name = "StatisticsCell")
    public record Cell(int distinct, int holdings) {
        static final Cell NONE = new Cell(0, 0);
    }
}
