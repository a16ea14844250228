package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.GatheringRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class GatheringProblems extends ProblemMapper<GatheringRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(GatheringRefused refusal) {
        return switch (refusal) {
            case GatheringRefused.NotFound r ->
                new Problem(
                        GatheringProblem.NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的活动。",
                        "No gathering has the id \"" + echo(r.id) + "\".");
            case GatheringRefused.DaysInvalid r ->
                new Problem(
                        GatheringProblem.DAYS_INVALID,
                        "日期 " + r.day + " 不合适:已举办的活动不得晚于今天,结束日不得早于开始日,计划不得超过两年后。",
                        r.day
                                + " does not fit: what was held is not in the future, the last day not before the first, a plan at most two years ahead.",
                        field(r.field, "invalid"));
            case GatheringRefused.TopicUnknown r ->
                new Problem(
                        GatheringProblem.TOPIC_UNKNOWN,
                        "没有主题“" + echo(r.topic) + "”,见 /api/v1/quality-work-items 的 TOPIC 目录。",
                        "There is no topic \"" + echo(r.topic)
                                + "\"; see catalogue TOPIC of /api/v1/quality-work-items.",
                        field("topic", "unknown-topic"));
            case GatheringRefused.LinkInvalid _ ->
                new Problem(
                        GatheringProblem.LINK_INVALID,
                        "链接应为 http 或 https 网址。",
                        "The link is no http or https address.",
                        field("link", "invalid"));
            case GatheringRefused.EnterpriseUnknown r ->
                new Problem(
                        GatheringProblem.ENTERPRISE_UNKNOWN,
                        "统一社会信用代码 " + r.creditCode + " 尚未登记,请填写企业名称。",
                        r.creditCode + " is not registered; tell the enterprise's name with it.",
                        field("attendance", "name-missing"));
            case GatheringRefused.EnterpriseTwice r ->
                new Problem(
                        GatheringProblem.ENTERPRISE_TWICE,
                        "参加企业中 " + r.creditCode + " 重复,每家企业只填一次。",
                        r.creditCode + " is named twice; name each enterprise once.",
                        field("attendance", "twice"));
            case GatheringRefused.ParticipantsTooFew r ->
                new Problem(
                        GatheringProblem.PARTICIPANTS_TOO_FEW,
                        "总人数 " + r.participants + " 少于各企业人数之和 " + r.persons + "。",
                        r.participants + " people in all are fewer than the " + r.persons + " of the enterprises.",
                        field("participants", "too-few"));
            case GatheringRefused.TurnoutMismatch r ->
                new Problem(
                        GatheringProblem.TURNOUT_MISMATCH,
                        "活动状态为 " + r.status + ":已举办的须填写参加情况,未举办的不得填写。",
                        "The gathering is " + r.status + ": who came belongs to what was held, and to that alone.",
                        field("turnout", "mismatch"));
            case GatheringRefused.NotPlanned r ->
                new Problem(
                        GatheringProblem.NOT_PLANNED,
                        "活动状态为 " + r.status + ",不能再登记举办。",
                        "The gathering is " + r.status + "; it cannot be held any more.");
            case GatheringRefused.NothingToCorrect _ ->
                new Problem(
                        GatheringProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case GatheringRefused.AlreadyCancelled _ ->
                new Problem(
                        GatheringProblem.ALREADY_CANCELLED,
                        "该活动已取消,请重新录入。",
                        "The gathering was cancelled; record it anew.");
            case GatheringRefused.TooManyRows r ->
                new Problem(
                        GatheringProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,超过 Excel 工作表的上限 " + r.most + " 行,请缩小范围或改用 CSV。",
                        "There are " + r.rows + " rows and a worksheet takes " + r.most
                                + "; narrow the filters or take CSV.",
                        field("format", "refused"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
