package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.Difference;
import cn.jiangmen.quality.enterprise.imports.ImportRow;
import cn.jiangmen.quality.enterprise.imports.Outcome;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a report as callers see it. */
@Schema(name = "ImportRow")
record RowView(
        @Schema(description = "as in a spreadsheet program: 1 is the header", examples = "2")
        int row,

        Outcome outcome,

        @Schema(description = "as understood", nullable = true)
        String creditCode,

        @Schema(description = "as understood", nullable = true)
        String name,

        @Schema(description = "the enterprise; null for a new one until it is written")
        UUID enterpriseId,

        @Schema(description = "why the row is rejected or conflicts")
        List<RowProblemView> problems,

        @Schema(description = "what a changed row changes") List<Difference> differences,

        @Schema(description = "the cells as written, by column; empty ones left out")
        Map<String, String> cells) {

    /**
     * One reason why a row is not written.
     *
     * @param field header of the column, or null where it is the row as a whole
     * @param code stable, kebab-case; the same as the problem types of the register's own API where the rule is the same
     */
    @Schema(name = "ImportRowProblem")
    record RowProblemView(String field, String code, String detail) {}

    static RowView of(ImportRow row, List<String> columns, boolean english) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (!row.cells().get(i).isEmpty()) {
                cells.put(columns.get(i), row.cells().get(i));
            }
        }
        return new RowView(
                row.rowNo(),
                row.outcome(),
                row.creditCode(),
                row.name(),
                row.enterpriseId(),
                problems(row.problems(), english),
                row.differences(),
                cells);
    }

    static List<RowProblemView> problems(List<RowProblem> problems, boolean english) {
        return problems.stream()
                .map(problem -> new RowProblemView(
                        problem.field(), problem.code(), problem.sentence().in(english)))
                .toList();
    }
}
