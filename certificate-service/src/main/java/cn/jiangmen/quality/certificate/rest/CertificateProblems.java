package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/** Says each refusal in a sentence that a person can act on. */
@Provider
public class CertificateProblems extends ProblemMapper<CertificateRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(CertificateRefused refusal) {
        return of(refusal);
    }

    /** The problem of a refusal, also for reports that are no HTTP response. */
    public static Problem of(CertificateRefused refusal) {
        return switch (refusal) {
            case CertificateRefused.NotFound r ->
                new Problem(
                        CertificateProblem.NOT_FOUND,
                        "没有编号(id)为 " + r.id + " 的证书记录。",
                        "There is no certificate with the id " + r.id + ".");
            case CertificateRefused.Invalid r -> invalid(r);
            case CertificateRefused.Conflicting r -> conflicting(r);
        };
    }

    private static Problem invalid(CertificateRefused.Invalid refusal) {
        return switch (refusal) {
            case CertificateRefused.InvalidNumber r ->
                new Problem(
                        CertificateProblem.NUMBER_INVALID,
                        "证书编号“" + echo(r.told) + "”为空或超过 100 个字符。",
                        "The certificate number \"" + echo(r.told) + "\" is empty or longer than 100 characters.",
                        field("number"));
            case CertificateRefused.InvalidCreditCode r ->
                new Problem(
                        CertificateProblem.CREDIT_CODE_INVALID,
                        "“" + echo(r.told) + "”不是有效的统一社会信用代码:应为 18 位且末位校验码正确(GB 32100)。",
                        "\"" + echo(r.told)
                                + "\" is no unified social credit code: 18 characters, the last one a check (GB 32100).",
                        field(r.field));
            case CertificateRefused.InvalidCode r ->
                new Problem(
                        CertificateProblem.CODE_INVALID,
                        r.field + " 的值“" + echo(r.told) + "”格式不对,例如 " + r.example + "。",
                        "The value \"" + echo(r.told) + "\" of " + r.field + " has the wrong form; " + r.example
                                + " would be right.",
                        field(r.field));
            case CertificateRefused.PartyRepeated r ->
                new Problem(
                        CertificateProblem.PARTY_REPEATED,
                        "当事方 " + r.role + " 只能填写一次。",
                        "The party " + r.role + " can be given once only.",
                        field("parties"));
            case CertificateRefused.UnknownScheme r ->
                new Problem(
                        CertificateProblem.SCHEME_UNKNOWN,
                        "“" + echo(r.scheme) + "”不是可登记的认证项目,见 /api/v1/schemes。",
                        "\"" + echo(r.scheme) + "\" is no scheme a certificate can name; see /api/v1/schemes.",
                        field("scheme"));
            case CertificateRefused.SchemeOfOtherKind r ->
                new Problem(
                        CertificateProblem.SCHEME_OF_OTHER_KIND,
                        "认证项目 " + r.scheme + " 不属于记录类别 " + r.kind + "。",
                        "The scheme " + r.scheme + " does not belong to records of the kind " + r.kind + ".",
                        field("scheme"));
            case CertificateRefused.UnknownReason r ->
                new Problem(
                        CertificateProblem.REASON_UNKNOWN,
                        "原因代码“" + echo(r.reasonCode) + "”不适用于 " + r.scheme + " 的" + zh(r.act) + "。",
                        "The reason code \"" + echo(r.reasonCode) + "\" is not one for the " + en(r.act) + " of "
                                + r.scheme + ".",
                        field("reason_code"));
            case CertificateRefused.ReasonMissing r ->
                new Problem(
                        CertificateProblem.REASON_MISSING,
                        r.scheme + " 的" + zh(r.act) + "须填写原因代码。",
                        "The " + en(r.act) + " of " + r.scheme + " needs a reason code.",
                        field("reason_code"));
            case CertificateRefused.ImplausibleDate r ->
                new Problem(
                        CertificateProblem.DATE_IMPLAUSIBLE,
                        "日期 " + r.day + " 不合理,应在 1990-01-01 至 2199-12-31 之间。",
                        "The date " + r.day + " is implausible; it must lie between 1990-01-01 and 2199-12-31.",
                        field(r.field));
            case CertificateRefused.ExpiryBeforeIssue r ->
                new Problem(
                        CertificateProblem.EXPIRY_BEFORE_ISSUE,
                        "到期日期 " + r.expiresOn + " 早于颁证日期 " + r.issuedOn + "。",
                        "The expiry " + r.expiresOn + " is before the issue " + r.issuedOn + ".",
                        field("expires_on"));
            case CertificateRefused.TermTooLong r ->
                new Problem(
                        CertificateProblem.TERM_TOO_LONG,
                        "有效期 " + r.issuedOn + " 至 " + r.expiresOn + " 超过 " + r.longestYears + " 年,请核对日期。",
                        "The term from " + r.issuedOn + " to " + r.expiresOn + " is longer than " + r.longestYears
                                + " years; check the dates.",
                        field("expires_on"));
            case CertificateRefused.ChangeDateMissing r ->
                new Problem(
                        CertificateProblem.CHANGE_DATE_MISSING,
                        "状态为" + r.status.nameZh() + "的证书须填写变更日期。",
                        "A certificate shown as " + en(r.status) + " needs the date of that change.",
                        field("changed_on"));
            case CertificateRefused.NotYetExpired r ->
                new Problem(
                        CertificateProblem.NOT_YET_EXPIRED,
                        "证书到期日期为 " + r.expiresOn + ",不能是过期失效状态。",
                        "The certificate is valid until " + r.expiresOn + " and cannot be shown as expired.",
                        field("status"));
            case CertificateRefused.NothingToSearchFor r ->
                new Problem(
                        CertificateProblem.NOTHING_TO_SEARCH_FOR,
                        "检索内容“" + echo(r.told) + "”至少应包含一个汉字、字母或数字。",
                        "The text \"" + echo(r.told) + "\" must have at least one letter, digit or Chinese character.",
                        field("q"));
            case CertificateRefused.TooManyRows r ->
                new Problem(
                        CertificateProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,超过 Excel 工作表的上限 " + r.most + " 行,请缩小范围或改用 CSV。",
                        "There are " + r.rows + " rows and a worksheet takes " + r.most
                                + "; narrow the filters or take CSV.",
                        field("format"));
            case CertificateRefused.NothingToCorrect _ ->
                new Problem(
                        CertificateProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
        };
    }

    private static Problem conflicting(CertificateRefused.Conflicting refusal) {
        return switch (refusal) {
            case CertificateRefused.NumberTaken r ->
                new Problem(
                        CertificateProblem.NUMBER_TAKEN,
                        "该机构" + (r.body == null ? "" : " " + r.body + " ") + "的证书编号 " + r.number
                                + " 已登记,请查询后更正,不要重复登记。",
                        "The number " + r.number + (r.body == null ? "" : " of the body " + r.body)
                                + " is registered; read that certificate and correct it instead.",
                        field("number"));
            case CertificateRefused.TransitionNotAllowed r ->
                new Problem(
                        CertificateProblem.TRANSITION_NOT_ALLOWED,
                        "证书在 " + r.on + " 的状态为" + r.from.nameZh() + ",不能变更为" + r.to.nameZh() + "。",
                        "On " + r.on + " the certificate is " + en(r.from) + " and cannot become " + en(r.to) + ".",
                        field("effective_on"));
            case CertificateRefused.ResumptionUndated r ->
                new Problem(
                        CertificateProblem.RESUMPTION_UNDATED,
                        "该证书自 " + r.since + " 起为" + r.known.nameZh() + "状态;恢复有效须填写变更日期。",
                        "The certificate is " + en(r.known) + " since " + r.since
                                + "; its return to valid needs a date.",
                        field("changed_on"));
            case CertificateRefused.EffectiveBeforeIssue r ->
                new Problem(
                        CertificateProblem.EFFECTIVE_BEFORE_ISSUE,
                        "生效日期 " + r.on + " 早于首个有效期的颁证日期 " + r.issuedOn + "。",
                        "The effective date " + r.on + " is before the first issue on " + r.issuedOn + ".",
                        field("effective_on"));
            case CertificateRefused.ContradictsLaterChange r ->
                new Problem(
                        CertificateProblem.CONTRADICTS_LATER_CHANGE,
                        "自 " + r.change.effectiveOn() + " 起" + r.change.status().nameZh() + "与已知的 "
                                + r.later.effectiveOn() + " 起"
                                + r.later.status().nameZh() + "矛盾。",
                        "Being " + en(r.change.status()) + " from " + r.change.effectiveOn()
                                + " contradicts what is known from " + r.later.effectiveOn() + ": "
                                + en(r.later.status()) + ".",
                        field("effective_on"));
            case CertificateRefused.OlderThanKnown r ->
                new Problem(
                        CertificateProblem.CHANGE_OLDER_THAN_KNOWN,
                        "变更日期 " + r.changedOn + " 早于已知的最近变更 " + r.knownOn + ",可能是旧的导出文件。",
                        "The change of " + r.changedOn + " is older than the last known one of " + r.knownOn
                                + "; the export may be an old one.",
                        field("changed_on"));
            case CertificateRefused.OlderTerm r ->
                new Problem(
                        CertificateProblem.TERM_OLDER_THAN_KNOWN,
                        "有效期 " + days(r.told) + " 早于已知的 " + days(r.known) + "。",
                        "The term " + days(r.told) + " is older than the known one, " + days(r.known) + ".",
                        field("issued_on"));
            case CertificateRefused.TermContradictsKnown r ->
                new Problem(
                        CertificateProblem.TERM_CONTRADICTS_KNOWN,
                        "有效期 " + days(r.told) + " 比已知的 " + days(r.known) + " 颁证更晚却更早到期。",
                        "The term " + days(r.told) + " begins later and yet ends earlier than the known one, "
                                + days(r.known) + ".",
                        field("expires_on"));
            case CertificateRefused.RenewalNotLater r ->
                new Problem(
                        CertificateProblem.RENEWAL_NOT_LATER,
                        "新的有效期 " + days(r.told) + " 须不早于且晚于已知的 " + days(r.known) + " 到期。",
                        "The new term " + days(r.told) + " must not begin before, and must end after, the known one, "
                                + days(r.known) + ".",
                        field("expires_on"));
            case CertificateRefused.RenewalAfterExpiry r ->
                new Problem(
                        CertificateProblem.RENEWAL_AFTER_EXPIRY,
                        "证书已于 " + r.expiresOn + " 到期,不能自 " + r.issuedOn + " 起续期;须重新申请认证,登记新证书。",
                        "The certificate expired on " + r.expiresOn + " and cannot be renewed from " + r.issuedOn
                                + "; a new certificate is applied for.",
                        field("issued_on"));
            case CertificateRefused.ChangeOutsideTerm r ->
                new Problem(
                        CertificateProblem.CHANGE_OUTSIDE_TERM,
                        "已知自 " + r.change.effectiveOn() + " 起"
                                + r.change.status().nameZh() + ",落在有效期 " + days(r.term) + " 之外。",
                        "It is known to be " + en(r.change.status()) + " from " + r.change.effectiveOn()
                                + ", which would lie outside the term " + days(r.term) + ".",
                        field("expires_on"));
            case CertificateRefused.OtherRecordKind r ->
                new Problem(
                        CertificateProblem.RECORD_KIND_DIFFERS,
                        "该证书登记为 " + r.known + " 类记录,不是 " + r.told + "。",
                        "The certificate is registered as a record of the kind " + r.known + ", not " + r.told + ".",
                        field("record_kind"));
            case CertificateRefused.UnknownChange r ->
                new Problem(
                        CertificateProblem.CHANGE_UNKNOWN,
                        "没有自 " + r.on + " 起" + r.status.nameZh() + "的记录,见 status_changes。",
                        "It is not recorded to be " + en(r.status) + " from " + r.on + "; see status_changes.",
                        field("effective_on"));
            case CertificateRefused.ChangeNeeded r ->
                new Problem(
                        CertificateProblem.CHANGE_NEEDED,
                        "自 " + r.later.effectiveOn() + " 起" + r.later.status().nameZh() + "以自 " + r.change.effectiveOn()
                                + " 起" + r.change.status().nameZh() + "为前提,请先更正后者。",
                        "Being " + en(r.later.status()) + " from " + r.later.effectiveOn() + " follows from being "
                                + en(r.change.status()) + " from " + r.change.effectiveOn()
                                + "; correct the later one first.",
                        field("effective_on"));
            case CertificateRefused.NoRenewal r ->
                new Problem(
                        CertificateProblem.NO_RENEWAL,
                        "证书只有一个有效期 " + days(r.only) + ",没有可撤回的换证。",
                        "The certificate has the one term " + days(r.only) + "; there is no renewal to take back.");
            case CertificateRefused.ReissueOutsideTerm r ->
                new Problem(
                        CertificateProblem.REISSUE_OUTSIDE_TERM,
                        "换发日期 " + r.issuedOn + " 须晚于颁证日期且在当前有效期 " + days(r.current) + " 之内。",
                        "The re-issue of " + r.issuedOn + " must lie inside the current term " + days(r.current)
                                + ", after its issue.",
                        field("issued_on"));
            case CertificateRefused.Ended r ->
                new Problem(
                        CertificateProblem.CERTIFICATE_ENDED,
                        "证书已于 " + r.on + " " + r.status.nameZh() + ",其日期和认证项目不能再改。",
                        "The certificate was " + en(r.status) + " on " + r.on
                                + "; its days and scheme can no longer be changed.",
                        field("status"));
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }

    private static String days(Term term) {
        return term.issuedOn() + "/" + term.expiresOn();
    }

    private static String en(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String zh(ReasonAct act) {
        return switch (act) {
            case SUSPENSION -> "暂停";
            case RESUMPTION -> "恢复";
            case REVOCATION -> "撤销";
            case CANCELLATION -> "注销";
            case RENEWAL -> "换证";
        };
    }

    /** What was told, shortened, and without anything that could disturb a log or a terminal. */
    private static String echo(String told) {
        if (told == null) {
            return "";
        }
        String clean = told.replaceAll("\\p{Cntrl}", "?");
        return clean.codePointCount(0, clean.length()) <= ECHO
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, ECHO)) + "…";
    }
}
