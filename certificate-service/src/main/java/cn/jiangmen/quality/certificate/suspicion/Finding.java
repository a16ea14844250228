package cn.jiangmen.quality.certificate.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What a rule found.
 *
 * @param key what it is about; with the rule the identity of the lead
 * @param number of the certificate as written, or null
 * @param certificates those it rests on, at most some of many
 * @param evidence JSON object
 * @param gist the facts that matter, in short: nothing is told anew while they stay
 */
record Finding(
        String key,
        SubjectKind subjectKind,
        String subjectName,
        String creditCode,
        String number,
        String body,
        String scheme,
        List<UUID> certificates,
        String evidence,
        String gist) {

    static Finding of(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("key"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_name"),
                row.getString("credit_code"),
                row.getString("number"),
                row.getString("body"),
                row.getString("scheme"),
                List.of((UUID[]) row.getArray("certificates").getArray()),
                row.getString("evidence"),
                row.getString("gist"));
    }
}
