package cn.jiangmen.quality.enterprise.inbox.rest;

import cn.jiangmen.quality.enterprise.inbox.InboxRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal of the inbox in a sentence that a person can act on. */
@Provider
class InboxProblems extends ProblemMapper<InboxRefused> {
    @Override
    protected Problem problem(InboxRefused refusal) {
        return switch (refusal) {
            case InboxRefused.NotFound r ->
                new Problem(
                        InboxProblem.NOT_FOUND,
                        "没有编号为 " + r.id + " 的待确认企业。",
                        "There is no unconfirmed enterprise with the id " + r.id + ".");
            case InboxRefused.WrongState r ->
                new Problem(
                        InboxProblem.WRONG_STATE,
                        "它的状态是 " + r.state + ":只有待确认(WAITING)的可以确认、关联、不予登记,已关联或不予登记的可以重新打开。",
                        "It is " + r.state
                                + ": what is WAITING can be confirmed, linked or dismissed, what is LINKED or DISMISSED reopened.");
            case InboxRefused.CreditCodeNeeded r ->
                r.told == null
                        ? new Problem(
                                InboxProblem.CREDIT_CODE_NEEDED,
                                "证书上没有统一社会信用代码,请填写 credit_code。",
                                "Its certificates tell no credit code; give credit_code.")
                        : new Problem(
                                InboxProblem.CREDIT_CODE_NEEDED,
                                "证书上的代码是 " + r.told + ";如证书代码有误,请关联到已登记的主体。",
                                "Its certificates tell " + r.told
                                        + "; if that is wrong, link it to the subject that is registered.");
            case InboxRefused.SubjectUnknown r ->
                new Problem(
                        InboxProblem.SUBJECT_UNKNOWN,
                        "代码 " + r.creditCode + " 未登记,请先登记或改为确认。",
                        "Nothing is registered under " + r.creditCode + "; register it first, or confirm this one.");
        };
    }
}
