package cn.jiangmen.quality.kit.sheets;

/**
 * Why a row is rejected or conflicts.
 *
 * @param field the header of the column at fault, or null where it is the row as a whole
 * @param code stable, kebab-case
 */
public record RowProblem(String field, String code, Sentence sentence) {
    public static RowProblem of(String field, String code, String zh, String en) {
        return new RowProblem(field, code, new Sentence(zh, en));
    }
}
