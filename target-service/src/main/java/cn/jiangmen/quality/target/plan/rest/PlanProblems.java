package cn.jiangmen.quality.target.plan.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.plan.PlanRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PlanProblems extends ProblemMapper<PlanRefused> {
    @Override
    protected Problem problem(PlanRefused refusal) {
        return switch (refusal) {
            case PlanRefused.NotFound r ->
                new Problem(
                        PlanProblem.NOT_FOUND,
                        "没有代码为 " + r.code + " 的方案,现有方案见 /api/v1/plans。",
                        "There is no plan " + r.code + "; see /api/v1/plans.");
            case PlanRefused.CodeTaken r ->
                new Problem(
                        PlanProblem.CODE_TAKEN,
                        "方案代码 " + r.code + " 已使用,请换一个代码,或修改该方案。",
                        "There is a plan " + r.code + "; choose another code, or change that plan.",
                        field("code", "taken"));
            case PlanRefused.Published _ ->
                new Problem(
                        PlanProblem.PUBLISHED,
                        "方案已发布,不能直接修改;请以注明文号和生效日期的调整(POST …/amendments)变更。",
                        "The plan is published: it changes only by a dated amendment with its document number (POST"
                                + " …/amendments).");
            case PlanRefused.IsDraft _ ->
                new Problem(
                        PlanProblem.IS_DRAFT,
                        "方案尚未发布,请直接修改草案(PUT …/lines/{indicator})。",
                        "The plan is a draft: edit its lines (PUT …/lines/{indicator}).");
            case PlanRefused.DatesInvalid r ->
                new Problem(
                        PlanProblem.DATES_INVALID,
                        "方案期应在 1949-10-01 与 2199-12-31 之间,起始不晚于截止,不超过二十年,印发日期不晚于截止日期。",
                        "A plan's period lies between 1949-10-01 and 2199-12-31, starts before it is due, lasts at most"
                                + " twenty years, and is issued before it is due.",
                        field(r.field, r.why));
            case PlanRefused.WithoutLines _ ->
                new Problem(PlanProblem.WITHOUT_LINES, "方案至少要有一项指标。", "A plan has at least one line.");
            case PlanRefused.NotCounted r ->
                new Problem(
                        PlanProblem.NOT_COUNTED,
                        "指标 " + String.join("、", r.indicators()) + " 还没有生效的口径,请先起草、比对并发布口径。",
                        String.join(", ", r.indicators())
                                + ": not counted yet. Draft, compare and publish a definition first.");
            case PlanRefused.UnknownLine r ->
                new Problem(
                        PlanProblem.LINE_NOT_FOUND,
                        "方案中没有指标 " + r.indicator + "。",
                        "The plan asks nothing of " + r.indicator + ".");
            case PlanRefused.PositionTaken r ->
                new Problem(
                        PlanProblem.POSITION_TAKEN,
                        "序号 " + r.position + " 已由指标 " + r.indicator + " 使用,请另选序号。",
                        "Position " + r.position + " is that of " + r.indicator + "; choose another.",
                        field("position", "taken"));
            case PlanRefused.NamedTwice r ->
                new Problem(
                        PlanProblem.NAMED_TWICE,
                        "指标 " + r.indicator + " 在同一次调整中出现了两次。",
                        r.indicator + " is named twice in one amendment.",
                        field("lines", "named-twice"));
            case PlanRefused.AmendmentOutOfOrder r ->
                new Problem(
                        PlanProblem.AMENDMENT_OUT_OF_ORDER,
                        "最近一次调整自 " + r.last + " 起生效,新的调整不能早于该日。",
                        "The last amendment takes effect on " + r.last + "; a new one cannot be earlier.",
                        field("effective_on", "before-last"));
            case PlanRefused.AmendmentOutsidePlan r ->
                new Problem(
                        PlanProblem.AMENDMENT_OUTSIDE_PLAN,
                        "调整的生效日期应在方案期 " + r.startsOn + " 至 " + r.dueOn + " 之内。",
                        "An amendment takes effect within the plan's period, " + r.startsOn + " to " + r.dueOn + ".",
                        field("effective_on", "outside-plan"));
            case PlanRefused.NothingToChange _ ->
                new Problem(
                        PlanProblem.NOTHING_TO_CHANGE,
                        "所填内容与现有方案一致,没有需要变更的内容。",
                        "What is given is what the plan says already.");
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
