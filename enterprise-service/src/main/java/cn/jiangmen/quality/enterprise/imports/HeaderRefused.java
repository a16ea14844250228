package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The first row of a file does not name the columns of a list of enterprises; says which are known. */
public final class HeaderRefused extends RuntimeException {
    private final List<RowProblem> problems;

    HeaderRefused(List<RowProblem> problems) {
        super("header refused", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public Sentence sentence() {
        String names = Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining("、"));
        return new Sentence(
                "文件首行的列名有误。可用的列:" + names + "。",
                "The first row of the file does not name the expected columns. Known are: " + names.replace("、", ", ")
                        + ".");
    }
}
