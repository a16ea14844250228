package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** The first row of a file does not name the columns of an export; says which are known. */
public final class HeaderRefused extends RuntimeException {
    private final List<RowProblem> problems;
    private final Sentence sentence;

    HeaderRefused(List<RowProblem> problems, List<Column> known) {
        super("header refused", null, false, false);
        this.problems = List.copyOf(problems);
        String names = known.stream().map(Column::title).collect(Collectors.joining("、"));
        this.sentence = new Sentence(
                "文件首行的列名有误。此类记录可用的列:" + names + "。",
                "The first row of the file does not name the expected columns. Known for this record kind: "
                        + names.replace("、", ", ") + ".");
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public Sentence sentence() {
        return sentence;
    }
}
