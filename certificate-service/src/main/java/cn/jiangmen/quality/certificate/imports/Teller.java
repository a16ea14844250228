package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Precedence;
import cn.jiangmen.quality.certificate.Statement;

/**
 * Who tells the rows of a file, and whose word counts where others told otherwise.
 *
 * @param body the body whose report it is; null: the register, which may speak of every body
 */
record Teller(Statement statement, Precedence precedence, String body) {
    boolean maySpeakOf(String other) {
        return body == null || body.equals(other);
    }
}
