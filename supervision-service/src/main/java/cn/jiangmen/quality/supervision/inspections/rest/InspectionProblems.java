package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.inspections.InspectionRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class InspectionProblems extends ProblemMapper<InspectionRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(InspectionRefused refusal) {
        return switch (refusal) {
            case InspectionRefused.NotFound r ->
                new Problem(
                        InspectionProblem.INSPECTION_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的检查记录。",
                        "No inspection has the id \"" + echo(r.id) + "\".");
            case InspectionRefused.TooFewInspectors r ->
                new Problem(
                        InspectionProblem.TOO_FEW_INSPECTORS,
                        "检查须由两名以上持证人员实施,现为 " + r.inspectors + " 名。",
                        "An inspection takes at least two inspectors, not " + r.inspectors + ".",
                        field("inspectors", "too-few"));
            case InspectionRefused.CaseUnknown r ->
                new Problem(
                        InspectionProblem.CASE_UNKNOWN,
                        "没有编号为“" + echo(r.number) + "”的案件,请核对或留空。",
                        "No case has the number \"" + echo(r.number) + "\"; check it or leave it out.",
                        field("case_number", "unknown-case"));
            case InspectionRefused.NothingToCorrect _ ->
                new Problem(
                        InspectionProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case InspectionRefused.NothingToFollowUp r ->
                r.doneOn == null
                        ? new Problem(
                                InspectionProblem.NOTHING_TO_FOLLOW_UP,
                                "检查结果 " + r.result + " 不需要后续处理。",
                                "The result " + r.result + " asks for nothing.")
                        : new Problem(
                                InspectionProblem.NOTHING_TO_FOLLOW_UP,
                                "后续处理已于 " + r.doneOn + " 完成。",
                                "The result was answered on " + r.doneOn + ".");
            case InspectionRefused.BeforeInspection r ->
                new Problem(
                        InspectionProblem.BEFORE_INSPECTION,
                        "日期 " + r.on + " 早于检查日期 " + r.inspectedOn + "。",
                        r.on + " lies before the inspection on " + r.inspectedOn + ".",
                        field("done_on", "before-inspection"));
            case InspectionRefused.FollowUpDiffers r ->
                new Problem(
                        InspectionProblem.FOLLOW_UP_DIFFERS,
                        "该结果的后续处理应为 " + r.asked + ":复查请用 rechecks,立案请填案件编号,其他请用 follow-ups。",
                        "This result asks for " + r.asked
                                + ": a re-check goes to rechecks, a case needs its number, others go to follow-ups.");
            case InspectionRefused.AlreadyPublished r ->
                new Problem(
                        InspectionProblem.ALREADY_PUBLISHED,
                        "该检查结果已于 " + r.on + " 公示;如有误请更正,公示内容随之更新。",
                        "The result was published on " + r.on + "; a correction changes what is public.");
            case InspectionRefused.AlreadyWithdrawn _ ->
                new Problem(
                        InspectionProblem.ALREADY_WITHDRAWN,
                        "该检查记录已撤回,请重新录入。",
                        "The record was withdrawn; record the inspection anew.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
