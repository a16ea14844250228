package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.imports.sheet.Sentence;

/**
 * Why a row is rejected or conflicts.
 *
 * @param field the header of the column at fault, or null where it is the row as a whole
 * @param code stable, kebab-case
 */
public record RowProblem(String field, String code, Sentence sentence) {
    static RowProblem of(Column column, String code, String zh, String en) {
        return new RowProblem(column.title(), code, new Sentence(zh, en));
    }
}
