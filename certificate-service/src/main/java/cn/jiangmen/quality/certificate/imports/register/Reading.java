package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.List;
import java.util.UUID;

/** What reading a row came to. */
public sealed interface Reading {
    /**
     * A row that says something of a certificate.
     *
     * @param content equal for rows that say the same, however they are written
     */
    record Understood(RegisterFacts facts, UUID content) implements Reading {}

    /** A row that is wrong by itself, with all its problems. */
    record Rejected(List<RowProblem> problems) implements Reading {}
}
