package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.credit.CreditRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class CreditProblems extends ProblemMapper<CreditRefused> {
    private static final int ECHO = 60;

    @Override
    protected Problem problem(CreditRefused refusal) {
        return switch (refusal) {
            case CreditRefused.NoConsumer r ->
                new Problem(
                        CreditProblem.CONSUMER_NOT_FOUND,
                        "没有代码为“" + echo(r.code) + "”的接收方,请先登记。",
                        "No consumer has the code \"" + echo(r.code) + "\"; register it first.");
            case CreditRefused.ConsumerCodeTaken r ->
                new Problem(
                        CreditProblem.CONSUMER_CODE_TAKEN,
                        "代码“" + r.code + "”已属于另一接收方。",
                        "The code \"" + r.code + "\" stands for another consumer.",
                        field("code", "taken"));
            case CreditRefused.ConsumerClosed r ->
                new Problem(
                        CreditProblem.CONSUMER_CLOSED,
                        "接收方“" + r.code + "”已停用。",
                        "The consumer \"" + r.code + "\" has ended its part.");
            case CreditRefused.AheadOfFeed r ->
                new Problem(
                        CreditProblem.AHEAD_OF_FEED,
                        "序号 " + r.asked + " 尚未发出,最新序号是 " + r.last + ":本库可能经过恢复,或游标来自别处;请从快照重新开始并与我方核对。",
                        "Sequence " + r.asked + " was never given out, the last is " + r.last
                                + ": this database was restored, or the cursor is another one's; begin again with the"
                                + " snapshot and reconcile.");
            case CreditRefused.SnapshotOutdated r ->
                new Problem(
                        CreditProblem.SNAPSHOT_OUTDATED,
                        "序号 " + r.at + " 处的快照已不保留,请从头读取新的快照。",
                        "The snapshot at " + r.at + " is no longer kept; begin a new one.");
            case CreditRefused.SnapshotDiffers r ->
                new Problem(
                        CreditProblem.SNAPSHOT_DIFFERS,
                        "快照应有 " + r.count + " 条,摘要为 " + r.digest + ";请重新读取。",
                        "The snapshot holds " + r.count + " records and adds up to " + r.digest + "; load it again.");
            case CreditRefused.CodeMisplaced r ->
                new Problem(
                        CreditProblem.CODE_MISPLACED,
                        "序号 " + r.sequence + " 的回执:拒收须填 code,其他结果不得填。",
                        "Receipt of " + r.sequence + ": a rejection needs a code, another outcome has none.",
                        field("items", "code-misplaced"));
            case CreditRefused.DaysWrong r ->
                new Problem(
                        CreditProblem.DAYS_WRONG,
                        "日期 " + r.day + " 重复、在未来、先后颠倒或跨度超过 1200 天。",
                        r.day
                                + " is named twice, lies ahead or before the first day, or the days span more than 1,200.",
                        field("days", r.code));
            case CreditRefused.NoWorkItem r ->
                new Problem(
                        CreditProblem.WORK_ITEM_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的待办。",
                        "No work item has the id \"" + echo(r.id) + "\".");
            case CreditRefused.WorkItemClosed r ->
                new Problem(
                        CreditProblem.WORK_ITEM_CLOSED,
                        "该待办已办结(" + r.state + "),不能再作处理。",
                        "The work item is settled (" + r.state + "); nothing more happens to it.");
            case CreditRefused.NoWebhook r ->
                new Problem(
                        CreditProblem.WEBHOOK_NOT_FOUND,
                        "接收方“" + echo(r.consumer) + "”未设置推送地址。",
                        "The consumer \"" + echo(r.consumer) + "\" has no webhook.");
            case CreditRefused.AddressRefused r ->
                new Problem(
                        CreditProblem.ADDRESS_REFUSED,
                        "推送地址“" + echo(r.url) + "”不可用:须为公网(或已配置允许的网络)的 https 地址,不含用户名和片段。",
                        "\"" + echo(r.url)
                                + "\" may not be called: an https address without user or fragment is needed, in a public network or one that is allowed here.",
                        field("url", "address"));
            case CreditRefused.NoPackage r ->
                new Problem(
                        CreditProblem.PACKAGE_NOT_FOUND,
                        r.day + " 没有文件包:当日未结束,或早于首条记录。",
                        "There is no package of " + r.day + ": the day is not over, or lies before the first entry.");
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
