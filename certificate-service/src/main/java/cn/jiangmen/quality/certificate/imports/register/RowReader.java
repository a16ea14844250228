package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads rows of one file as facts on certificates; what a row says is judged by itself, before anything known is asked. */
public final class RowReader {
    /** What the number of a template's example row begins with. */
    static final String EXAMPLE = "示例";

    private static final Pattern BODY = Pattern.compile("CNCA-RF?-\\d{4}-\\d{1,4}");
    private static final Pattern SCHEME_ITEM = Pattern.compile("([ABC]\\d{4})\\d{2}");

    private final SheetHeader<Column> header;
    private final RecordKind kind;
    private final Schemes schemes;

    public RowReader(SheetHeader<Column> header, RecordKind kind, Schemes schemes) {
        this.header = header;
        this.kind = kind;
        this.schemes = schemes;
    }

    public Reading read(List<String> cells) {
        RowCells row = new RowCells(header, cells);
        int stray = header.stray(cells);
        if (stray >= 0) {
            row.problems()
                    .add(new RowProblem(
                            null,
                            "cell-without-column",
                            new Sentence(
                                    "第 " + (stray + 1) + " 列没有列名,却有内容;请检查该行是否错列。",
                                    "Cell " + (stray + 1)
                                            + " has content but no column name above it; is the row shifted?")));
        }
        RegisterFacts facts = facts(row);
        return row.problems().isEmpty()
                ? new Reading.Understood(facts, content(row))
                : new Reading.Rejected(List.copyOf(row.problems()));
    }

    private RegisterFacts facts(RowCells row) {
        CertificateNumber number = number(row);
        CertificateStatus status = status(row);
        LocalDate issuedOn = neededDay(row, Column.ISSUED_ON);
        LocalDate expiresOn = neededDay(row, Column.EXPIRES_ON);
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            row.problem(
                    Column.EXPIRES_ON,
                    "expiry-before-issue",
                    "到期日期 " + expiresOn + " 早于颁证日期 " + issuedOn + "。",
                    "The expiry " + expiresOn + " is before the issue " + issuedOn + ".");
        }
        LocalDate changedOn = row.day(Column.CHANGED_ON);
        boolean dated = status == CertificateStatus.SUSPENDED || (status != null && status.isFinal());
        if (dated && row.isEmpty(Column.CHANGED_ON)) {
            row.problem(
                    Column.CHANGED_ON,
                    "change-date-missing",
                    "证书状态为“" + status.nameZh() + "”时必须填写变更日期。",
                    "The state " + status.nameZh() + " needs the day on which it began.");
        }
        Scheme scheme = scheme(row);
        return new RegisterFacts(
                number,
                body(row, scheme),
                kind,
                scheme == null ? null : scheme.code(),
                status,
                issuedOn,
                expiresOn,
                changedOn,
                row.digits(Column.REASON_CODE, 4),
                row.text(Column.REASON),
                DetailsReader.read(row, number, kind));
    }

    private static CertificateNumber number(RowCells row) {
        String told = row.needed(Column.NUMBER);
        if (told == null || row.code(Column.NUMBER) == null) {
            return null;
        }
        if (told.startsWith(EXAMPLE)) {
            row.problem(
                    Column.NUMBER,
                    "example-row",
                    "这是模板中的示例行,请删除。",
                    "This is the example row of the template; delete it.");
            return null;
        }
        try {
            return CertificateNumber.of(told);
        } catch (CertificateRefused.InvalidNumber e) {
            row.problem(
                    Column.NUMBER,
                    "certificate-number-invalid",
                    "证书编号为空或超过 100 个字符。",
                    "The number is empty or longer than 100 characters.");
            return null;
        }
    }

    private static CertificateStatus status(RowCells row) {
        String told = row.needed(Column.STATUS);
        if (told == null) {
            return null;
        }
        String code = row.digits(Column.STATUS, 2);
        Optional<CertificateStatus> status = code == null ? Optional.empty() : CertificateStatus.read(code);
        if (status.isEmpty()) {
            row.problem(
                    Column.STATUS,
                    "status-unknown",
                    "“" + told + "”不是证书状态,应为 有效、暂停、撤销、注销、过期失效 或 01–05。",
                    "“" + told + "” is no state; expected 有效, 暂停, 撤销, 注销, 过期失效 or 01 to 05.");
        }
        status.ifPresent(s -> row.contents().put(Column.STATUS, s.name()));
        return status.orElse(null);
    }

    private static LocalDate neededDay(RowCells row, Column column) {
        return row.needed(column) == null ? null : row.day(column);
    }

    private Scheme scheme(RowCells row) {
        if (kind == RecordKind.CCC) {
            return schemes.ccc().orElseThrow();
        }
        String told = row.needed(Column.SCHEME);
        if (told == null) {
            return null;
        }
        Scheme scheme = schemes.read(told).or(() -> byItem(Normal.code(told))).orElse(null);
        if (scheme == null) {
            row.problem(
                    Column.SCHEME,
                    "scheme-unknown",
                    "认证项目目录中没有“" + told + "”。",
                    "The catalogue has no scheme “" + told + "”.");
            return null;
        }
        if (scheme.recordKind() != null && scheme.recordKind() != kind) {
            row.problem(
                    Column.SCHEME,
                    "scheme-of-other-kind",
                    "认证项目 " + scheme.code() + "(" + scheme.nameZh() + ")不属于这类记录,请另行上传。",
                    "The scheme " + scheme.code() + " belongs to another record kind (" + scheme.recordKind()
                            + "); upload it there.");
        }
        row.contents().put(Column.SCHEME, scheme.code());
        return scheme;
    }

    // the register also writes the seven characters of an item, whose first five are the scheme
    private Optional<Scheme> byItem(String code) {
        if (code == null) {
            return Optional.empty();
        }
        var item = SCHEME_ITEM.matcher(code);
        return item.matches() ? schemes.find(item.group(1)) : schemes.find(code);
    }

    private static String body(RowCells row, Scheme scheme) {
        if (row.needed(Column.BODY) == null) {
            return null;
        }
        String body = row.code(Column.BODY);
        boolean certification = scheme == null || scheme.kind() == SchemeKind.CERTIFICATION;
        if (body != null && certification && !BODY.matcher(body).matches()) {
            row.problem(
                    Column.BODY,
                    "body-number-invalid",
                    "“" + body + "”不是认证机构批准号,应形如 CNCA-R-2002-001。",
                    "“" + body + "” is no approval number of a certification body, such as CNCA-R-2002-001.");
        }
        return body;
    }

    private static UUID content(RowCells row) {
        StringBuilder content = new StringBuilder(512);
        row.contents().forEach((column, value) -> content.append(column.name())
                .append('\u0001')
                .append(value)
                .append('\u0002'));
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
