package cn.jiangmen.quality.certificate.bodies.cascade.rest;

import cn.jiangmen.quality.certificate.bodies.cascade.CascadeRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class CascadeProblems extends ProblemMapper<CascadeRefused> {
    @Override
    protected Problem problem(CascadeRefused refusal) {
        return switch (refusal) {
            case CascadeRefused.NotFound r ->
                new Problem(
                        CascadeProblem.NOT_FOUND,
                        "没有编号(id)为 " + r.id + " 的批次。",
                        "There is no cascade with the id " + r.id + ".");
            case CascadeRefused.StatusNotPossible r ->
                new Problem(
                        CascadeProblem.STATUS_NOT_POSSIBLE,
                        "批次只能将机构暂停(SUSPENDED)或撤销(WITHDRAWN),将证书暂停(SUSPENDED)、撤销(REVOKED)或注销(CANCELLED)。",
                        "A cascade makes a body SUSPENDED or WITHDRAWN and its certificates SUSPENDED, REVOKED or CANCELLED.",
                        field(r.field));
            case CascadeRefused.WrongState r ->
                new Problem(
                        CascadeProblem.WRONG_STATE,
                        "批次当前为 " + r.state + ",不能执行该操作(" + r.act + ")。",
                        "The cascade is " + r.state + "; it cannot be asked to " + r.act + " now.");
            case CascadeRefused.PreviewOutdated r ->
                new Problem(
                        CascadeProblem.PREVIEW_OUTDATED,
                        "预览之后该机构有 " + r.certificates + " 张证书新增或变更,请重新预览后再确认。",
                        r.certificates
                                + " certificates of the body were added or changed after the preview; preview again, then"
                                + " confirm.");
            case CascadeRefused.AnotherInTheWay r ->
                new Problem(
                        CascadeProblem.IN_THE_WAY,
                        "该机构的批次 " + r.other + " 正在处理或在其后生效,请等待完成或先恢复该批次。",
                        "Cascade " + r.other
                                + " of this body is being worked on or came later; wait for it or restore it"
                                + " first.");
            case CascadeRefused.NothingToResume _ ->
                new Problem(
                        CascadeProblem.NOTHING_TO_RESUME,
                        "只有机构和证书均为暂停的批次才能按日恢复;其他批次只能整体撤回(不填 resumed_on)。",
                        "Only a suspension of body and certificates can be resumed on a day; leave resumed_on out to take the"
                                + " batch back whole.",
                        field("resumed_on"));
            case CascadeRefused.ResumedTooEarly r ->
                new Problem(
                        CascadeProblem.RESUMED_TOO_EARLY,
                        "恢复日期须晚于暂停日期 " + r.effectiveOn + "。",
                        "The resumption must be after the suspension of " + r.effectiveOn + ".",
                        field("resumed_on"));
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
