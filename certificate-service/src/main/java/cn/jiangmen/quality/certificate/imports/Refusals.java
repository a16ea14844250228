package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.certificate.rest.CertificateProblems;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.util.Map;

/** What the aggregate refuses, told of a row: the same codes and sentences as over HTTP, at the column of the file. */
final class Refusals {
    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("number", Column.NUMBER),
            Map.entry("status", Column.STATUS),
            Map.entry("issued_on", Column.ISSUED_ON),
            Map.entry("expires_on", Column.EXPIRES_ON),
            Map.entry("first_issued_on", Column.FIRST_ISSUED_ON),
            Map.entry("changed_on", Column.CHANGED_ON),
            Map.entry("effective_on", Column.CHANGED_ON),
            Map.entry("reason_code", Column.REASON_CODE),
            Map.entry("scheme", Column.SCHEME),
            Map.entry("product.class", Column.PRODUCT_CLASS),
            Map.entry("product_class", Column.PRODUCT_CLASS),
            Map.entry("main_number", Column.MAIN_NUMBER),
            Map.entry("body", Column.BODY),
            Map.entry("holder.country", Column.COUNTRY));

    private Refusals() {}

    static RowProblem problem(CertificateRefused refusal) {
        Problem problem = CertificateProblems.of(refusal);
        Column column = problem.errors().isEmpty()
                ? null
                : COLUMNS.get(problem.errors().getFirst().field());
        return new RowProblem(
                column == null ? null : column.title(),
                problem.type().slug(),
                new Sentence(problem.zh(), problem.en()));
    }

    static RowProblem changedSinceVerified() {
        return new RowProblem(
                null,
                "changed-since-verified",
                new Sentence(
                        "核验之后该证书已被他人修改,为免覆盖未写入;请重新上传核对。",
                        "The certificate was changed after this file was verified and was not overwritten; upload the file "
                                + "again to compare."));
    }

    static RowProblem otherBody(String body) {
        return new RowProblem(
                Column.BODY.title(),
                "certificate-of-other-body",
                new Sentence(
                        "这是 " + body + " 的月报,该行却是其他机构的证书。",
                        "This is the report of " + body + ", and the row is of another body's certificate."));
    }

    static RowProblem repeatedInFile(String otherRows) {
        return new RowProblem(
                Column.NUMBER.title(),
                "certificate-repeated-in-file",
                new Sentence(
                        "同一证书在第 " + otherRows + " 行重复出现且内容不同,均未写入;请只保留正确的一行。",
                        "The same certificate is in rows " + otherRows
                                + " with different content; none of them is written. " + "Keep the right one only."));
    }
}
