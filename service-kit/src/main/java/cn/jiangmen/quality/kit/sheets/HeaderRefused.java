package cn.jiangmen.quality.kit.sheets;

import java.util.List;

/** The first row of a file does not name the columns that are expected; says which are known. */
public final class HeaderRefused extends RuntimeException {
    private final List<RowProblem> problems;
    private final Sentence sentence;

    HeaderRefused(List<RowProblem> problems, Sentence sentence) {
        super("header refused", null, false, false);
        this.problems = List.copyOf(problems);
        this.sentence = sentence;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public Sentence sentence() {
        return sentence;
    }
}
