package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.List;
import java.util.UUID;

/**
 * One row of an import's report.
 *
 * @param rowNo its number in the file
 * @param cells as written, in the order of the file's columns
 * @param creditCode as understood; null where it was not
 * @param enterpriseId the known enterprise; null for new ones until they are written
 * @param baseVersion the version of it that the outcome was decided on; null where there was none
 */
public record ImportRow(
        int rowNo,
        Outcome outcome,
        List<String> cells,
        String creditCode,
        String name,
        UUID enterpriseId,
        Long baseVersion,
        List<RowProblem> problems,
        List<Difference> differences) {
    public ImportRow {
        problems = problems == null ? List.of() : problems;
        differences = differences == null ? List.of() : differences;
    }
}
