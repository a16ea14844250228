package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.Stated;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.List;
import java.util.UUID;

/** What became of reading one row. */
sealed interface Reading {
    /**
     * A row that makes sense by itself.
     *
     * @param content the same for rows that say the same, however they are written
     */
    record Understood(Stated stated, UUID content) implements Reading {}

    /** A row that does not, with all that is wrong in it. */
    record Rejected(List<RowProblem> problems) implements Reading {}
}
