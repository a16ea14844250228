package cn.jiangmen.quality.certificate.imports.rest;

import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.certificate.imports.Difference;
import cn.jiangmen.quality.certificate.imports.ImportRow;
import cn.jiangmen.quality.certificate.imports.Outcome;
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

        @Schema(description = "certificate number as understood")
        String number,

        @Schema(description = "approval number of the certification body as understood")
        String body,

        @Schema(description = "the certificate; null for a new one until it is written")
        UUID certificateId,

        @Schema(description = "why the row is rejected or conflicts")
        List<RowProblemView> problems,

        @Schema(description = "what a changed row changes") List<Difference> differences,

        @Schema(description = "what the row tells and what does not count, because another source told otherwise")
        List<LosingValue> lost,

        @Schema(description = "the cells as written, by column; empty ones left out")
        Map<String, String> cells) {

    /**
     * One reason why a row is not written.
     *
     * @param field header of the column, or null where it is the row as a whole
     * @param code stable, kebab-case; the same as the problem types of the certificates' own API where the rule is the same
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
                row.row(),
                row.outcome(),
                row.number(),
                row.body(),
                row.certificateId(),
                problems(row.problems(), english),
                row.differences(),
                row.lost(),
                cells);
    }

    static List<RowProblemView> problems(List<RowProblem> problems, boolean english) {
        return problems.stream()
                .map(problem -> new RowProblemView(
                        problem.field(), problem.code(), problem.sentence().in(english)))
                .toList();
    }
}
