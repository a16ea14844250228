package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class EnterpriseProblems extends ProblemMapper<EnterpriseRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(EnterpriseRefused refusal) {
        return switch (refusal) {
            case EnterpriseRefused.NotFound r ->
                new Problem(
                        EnterpriseProblem.ENTERPRISE_NOT_FOUND,
                        "统一社会信用代码 " + r.code.value() + " 尚未登记。",
                        "No enterprise is registered under " + r.code.value() + ".");
            case EnterpriseRefused.CreditCodeInvalid r -> creditCode(r);
            case EnterpriseRefused.CreditCodeTaken r ->
                new Problem(
                        EnterpriseProblem.CREDIT_CODE_TAKEN,
                        "统一社会信用代码 " + r.code + " 已登记,请查询后更正,不要重复登记。",
                        r.code + " is registered; read that enterprise and correct it instead.",
                        field("credit_code", "taken"));
            case EnterpriseRefused.CountyUnknown r ->
                new Problem(
                        EnterpriseProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市在该日的县(市、区)代码;代码见 /api/v1/counties,市外填 outside,不明则留空。",
                        "\"" + echo(r.county)
                                + "\" is no county of the city on that day; see /api/v1/counties, use outside"
                                + " for elsewhere and null for unknown.",
                        field("county", "unknown-county"));
            case EnterpriseRefused.IndustryUnknown r ->
                new Problem(
                        EnterpriseProblem.INDUSTRY_UNKNOWN,
                        "“" + echo(r.industry) + "”不是 GB/T 4754 行业代码,例如 C、30、3011 或 C3011。",
                        "\"" + echo(r.industry) + "\" is no GB/T 4754 code such as C, 30, 3011 or C3011.",
                        field("industry", "unknown-industry"));
            case EnterpriseRefused.EffectiveDayOutOfRange r ->
                new Problem(
                        EnterpriseProblem.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "日期 " + r.day + " 应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        r.day + " is not between " + r.earliest + " and " + r.latest + ".",
                        field(r.field, "out-of-range"));
            case EnterpriseRefused.CountyUnchanged r ->
                new Problem(
                        EnterpriseProblem.COUNTY_UNCHANGED,
                        r.day + " 当日已属 " + r.county + ",无需迁移。",
                        "On " + r.day + " the enterprise is in " + r.county + " already.",
                        field("county", "unchanged"));
            case EnterpriseRefused.CountyMoveTaken r ->
                new Problem(
                        EnterpriseProblem.COUNTY_MOVE_TAKEN,
                        day(r.day, "自始") + " 已有迁移记录;如有误,请更正该记录。",
                        "A move is recorded for " + day(r.day, "since ever") + "; correct that one if it is wrong.",
                        field("effective_on", "taken"));
            case EnterpriseRefused.CountyMoveNotFound r ->
                new Problem(
                        EnterpriseProblem.COUNTY_MOVE_NOT_FOUND,
                        day(r.day, "自始") + " 没有迁移记录;现有记录见 county_moves。",
                        "No move is recorded for " + day(r.day, "since ever")
                                + "; see county_moves for those that are.",
                        field("recorded_on", "not-found"));
            case EnterpriseRefused.NothingToCorrect _ ->
                new Problem(
                        EnterpriseProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case EnterpriseRefused.AlreadyDeregistered r ->
                new Problem(
                        EnterpriseProblem.ALREADY_DEREGISTERED,
                        "自 " + r.since + " 起已注销。",
                        "The enterprise is deregistered from " + r.since + " on.");
            case EnterpriseRefused.NotDeregistered _ ->
                new Problem(
                        EnterpriseProblem.NOT_DEREGISTERED, "没有可撤回的注销记录。", "There is no deregistration to withdraw.");
            case EnterpriseRefused.MovedAfterwards r ->
                new Problem(
                        EnterpriseProblem.MOVED_AFTERWARDS,
                        r.moved + " 有迁移记录,不早于注销日期;请先更正其中之一。",
                        "A county move is recorded for " + r.moved
                                + ", not before that day; correct one of the two first.",
                        field("effective_on", "moved-afterwards"));
        };
    }

    private static Problem creditCode(EnterpriseRefused.CreditCodeInvalid r) {
        String zh =
                switch (r.fault) {
                    case LENGTH -> "应为 18 位";
                    case CHARACTER -> "含有不允许的字符(字母 I、O、Z、S、V 不使用,第 3 至 8 位为数字)";
                    case CHECK_CHARACTER -> "第 18 位校验码不符";
                };
        String en =
                switch (r.fault) {
                    case LENGTH -> "it must have 18 characters";
                    case CHARACTER ->
                        "it has a character that is not allowed (no I, O, Z, S, V; digits at positions 3 to 8)";
                    case CHECK_CHARACTER -> "the check character at position 18 does not fit";
                };
        return new Problem(
                EnterpriseProblem.CREDIT_CODE_INVALID,
                "“" + echo(r.written) + "”不是统一社会信用代码:" + zh + "。",
                "\"" + echo(r.written) + "\" is no unified social credit code: " + en + ".",
                field("credit_code", code(r.fault)));
    }

    private static String code(CreditCode.Fault fault) {
        return switch (fault) {
            case LENGTH -> "wrong-length";
            case CHARACTER -> "wrong-character";
            case CHECK_CHARACTER -> "wrong-check-character";
        };
    }

    private static String day(LocalDate day, String sinceEver) {
        return day == null ? sinceEver : day.toString();
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code, name));
    }
}
