package cn.jiangmen.quality.kit.sheets;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The columns that a file of one kind may have.
 *
 * @param all in the order of the template
 * @param titles every header that a column is known by, the one of the template first
 * @param needed whether a file must have the column
 * @param unknown what is said of a header that belongs to none of them
 * @param refusal what is said of a file whose first row does not name them
 */
public record SheetColumns<C>(
        List<C> all, Function<C, List<String>> titles, Predicate<C> needed, Unknown unknown, Sentence refusal) {
    /** Says what is wrong with a header that is not known. */
    @FunctionalInterface
    public interface Unknown {
        /**
         * The problem that is told.
         *
         * @param shown the header as it was written, cut where it is long
         * @param plain the header as it is compared: half-width, upper case, without spaces and stars
         * @param position 1 for the first column of the file
         */
        RowProblem problem(String shown, String plain, int position);
    }

    String title(C column) {
        return titles.apply(column).getFirst();
    }
}
