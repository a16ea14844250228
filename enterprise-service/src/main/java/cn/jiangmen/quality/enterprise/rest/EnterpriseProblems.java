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
            case EnterpriseRefused.AlreadyRevoked r ->
                new Problem(
                        EnterpriseProblem.ALREADY_REVOKED,
                        "营业执照自 " + r.since + " 起已吊销。",
                        "The licence is revoked from " + r.since + " on.");
            case EnterpriseRefused.NotRevoked _ ->
                new Problem(EnterpriseProblem.NOT_REVOKED, "没有可撤回的吊销记录。", "There is no revocation to withdraw.");
            case EnterpriseRefused.EndsBeforeRevoked r ->
                new Problem(
                        EnterpriseProblem.ENDS_BEFORE_REVOKED,
                        "营业执照于 " + r.revoked + " 吊销,注销日不能早于该日。",
                        "The licence was revoked on " + r.revoked + "; it cannot have been deregistered before.",
                        field("effective_on", "out-of-range"));
            case EnterpriseRefused.AlreadyMerged r ->
                new Problem(
                        EnterpriseProblem.ALREADY_MERGED,
                        "自 " + r.since + " 起已被吸收合并,请在存续企业上办理;合并方见 merged_into。",
                        "It was merged into another on " + r.since + "; see merged_into for who goes on in its place.");
            case EnterpriseRefused.NotMerged _ ->
                new Problem(EnterpriseProblem.NOT_MERGED, "没有可撤回的合并记录。", "There is no merger to withdraw.");
            case EnterpriseRefused.SurvivorEnded r ->
                new Problem(
                        EnterpriseProblem.SURVIVOR_ENDED,
                        r.survivor.value() + " 不能作为存续方:它已终止,或就是被合并方自己。",
                        r.survivor.value() + " cannot go on in its place: it has ended itself, or is the same.",
                        field("survivor", "ended"));
            case EnterpriseRefused.CreditCodeUnchanged r ->
                new Problem(
                        EnterpriseProblem.CREDIT_CODE_UNCHANGED,
                        "现在的代码就是 " + r.code.value() + "。",
                        "Its code is " + r.code.value() + " already.",
                        field("credit_code", "unchanged"));
            case EnterpriseRefused.CreditCodeNeverChanged _ ->
                new Problem(
                        EnterpriseProblem.CREDIT_CODE_NEVER_CHANGED,
                        "没有可撤回的代码变更记录。",
                        "There is no change of credit code to withdraw.");
            case EnterpriseRefused.NameUnchanged r ->
                new Problem(
                        EnterpriseProblem.NAME_UNCHANGED,
                        "该日的名称就是“" + echo(r.name) + "”。",
                        "On that day it is called \"" + echo(r.name) + "\" already.",
                        field("name", "unchanged"));
            case EnterpriseRefused.NameChangeTaken r ->
                new Problem(
                        EnterpriseProblem.NAME_CHANGE_TAKEN,
                        r.day + " 已有名称变更记录;如有误,请先撤回。",
                        "A change of name is recorded for " + r.day + "; withdraw it first if it is wrong.",
                        field("effective_on", "taken"));
            case EnterpriseRefused.NameChangeNotFound r ->
                new Problem(
                        EnterpriseProblem.NAME_CHANGE_NOT_FOUND,
                        r.day + " 没有名称变更记录。",
                        "No change of name is recorded for " + r.day + ".",
                        field("recorded_on", "not-found"));
            case EnterpriseRefused.PeriodInvalid r ->
                new Problem(
                        EnterpriseProblem.PERIOD_INVALID,
                        "结束日 " + r.to + " 应晚于开始日 " + r.from + "。",
                        r.to + " is not after " + r.from + ".",
                        field("to", "out-of-range"));
            case EnterpriseRefused.ZoneUnknown r ->
                new Problem(
                        EnterpriseProblem.ZONE_UNKNOWN,
                        "没有园区“" + echo(r.zone) + "”;代码见 /api/v1/zones。",
                        "There is no zone \"" + echo(r.zone) + "\"; see /api/v1/zones.",
                        field("zone", "unknown-zone"));
            case EnterpriseRefused.ZoneStayTaken r ->
                new Problem(
                        EnterpriseProblem.ZONE_STAY_TAKEN,
                        "该期间内已在园区 " + echo(r.zone) + ";现有记录见 zones。",
                        "It is in zone " + echo(r.zone) + " on some of these days; see zones.",
                        field("zone", "taken"));
            case EnterpriseRefused.ZoneStayNotFound r ->
                new Problem(
                        EnterpriseProblem.ZONE_STAY_NOT_FOUND,
                        "没有园区 " + echo(r.zone) + " 的这一记录;现有记录见 zones。",
                        "It is not recorded in zone " + echo(r.zone) + " like that; see zones.",
                        field("zone", "not-found"));
            case EnterpriseRefused.SiteNotFound r ->
                new Problem(
                        EnterpriseProblem.SITE_NOT_FOUND,
                        "没有编号 " + r.site + " 的场所,或已关闭;现有场所见 sites。",
                        "There is no site " + r.site + ", or it is closed; see sites.",
                        field("site", "not-found"));
            case EnterpriseRefused.BoundariesUnknown r ->
                new Problem(
                        EnterpriseProblem.BOUNDARIES_UNKNOWN,
                        "“" + echo(r.said) + "”不是区划口径:可填 then、now 或日期。",
                        "\"" + echo(r.said) + "\" is neither then nor now nor a day.",
                        field("boundaries", "unknown"));
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
