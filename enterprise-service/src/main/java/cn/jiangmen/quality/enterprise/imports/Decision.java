package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.List;

/**
 * What a row comes to, as the register decides it. Made when the file is verified and again when the row is written, from
 * the same statement.
 *
 * @param verdict null where the row is refused
 */
record Decision(
        Outcome outcome,
        EnterpriseStatements.Verdict verdict,
        List<Difference> differences,
        List<RowProblem> problems) {
    static Decision refused(Outcome outcome, RowProblem problem) {
        return new Decision(outcome, null, List.of(), List.of(problem));
    }

    static Decision rejected(List<RowProblem> problems) {
        return new Decision(Outcome.REJECTED, null, List.of(), problems);
    }
}
