package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.tasks.TaskRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class TaskProblems extends ProblemMapper<TaskRefused> {
    private static final int ECHO = 40;
    private static final int NAMED = 5;

    @Override
    protected Problem problem(TaskRefused refusal) {
        return switch (refusal) {
            case TaskRefused.PlanNotFound r ->
                told(
                        TaskProblem.CHECK_PLAN_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的抽查计划。",
                        "No check plan has the id \"" + echo(r.id) + "\".");
            case TaskRefused.PlanAdopted r ->
                told(TaskProblem.CHECK_PLAN_ADOPTED, "该计划已于 " + r.on + " 公布。", "The plan was adopted on " + r.on + ".");
            case TaskRefused.PlanNotAdopted _ ->
                told(
                        TaskProblem.CHECK_PLAN_NOT_ADOPTED,
                        "计划公布后方可据以制定任务。",
                        "Tasks are made from a plan once it is adopted.");
            case TaskRefused.PlanUnchanged _ ->
                told(TaskProblem.CHECK_PLAN_UNCHANGED, "所填内容与现行计划一致。", "What is given is the plan as it is.");
            case TaskRefused.LineInUse r ->
                told(
                        TaskProblem.PLAN_LINE_IN_USE,
                        "第 " + r.line + " 条已制定任务,请保持不变,另增条目。",
                        "Tasks were made from line " + r.line + "; leave it as it is and add another.",
                        "lines",
                        "in-use");
            case TaskRefused.LineUnknown r ->
                told(
                        TaskProblem.PLAN_LINE_UNKNOWN,
                        "该计划没有第 " + r.line + " 条。",
                        "The plan has no line " + r.line + ".",
                        "plan_line",
                        "unknown");
            case TaskRefused.MonthsBackwards r ->
                told(
                        TaskProblem.MONTHS_BACKWARDS,
                        "起始月份 " + r.from + " 晚于截止月份 " + r.to + "。",
                        "Month " + r.from + " lies after month " + r.to + ".",
                        "to_month",
                        "before-from-month");
            case TaskRefused.PlanOrTerms _ ->
                told(
                        TaskProblem.PLAN_OR_TERMS,
                        "请填写 plan_id 与 plan_line,或填写 title、item_codes、ratios,二者择一;按计划制定时范围取自计划。",
                        "Give plan_id and plan_line, or title, item_codes and ratios, but not both; a plan's line also"
                                + " says where.",
                        "plan_id",
                        "either-or");
            case TaskRefused.RatiosNotRising _ ->
                told(
                        TaskProblem.RATIOS_NOT_RISING,
                        "信用风险越高,抽查比例应当越高:须 A ≤ B ≤ C ≤ D。",
                        "The higher the credit risk, the higher the ratio: A ≤ B ≤ C ≤ D.",
                        "ratios",
                        "not-rising");
            case TaskRefused.NothingToDraw _ ->
                told(
                        TaskProblem.NOTHING_TO_DRAW,
                        "所有抽查比例均为零,不会抽中任何对象。",
                        "All ratios are zero; nothing would be drawn.",
                        "ratios",
                        "all-zero");
            case TaskRefused.ItemNotListed r ->
                told(
                        TaskProblem.CHECK_ITEM_NOT_LISTED,
                        "事项“" + echo(r.code) + "”在检查首日不在抽查事项清单内。",
                        "The item \"" + echo(r.code) + "\" is not on the list on the first day of the checks.",
                        "item_codes",
                        "not-listed");
            case TaskRefused.ItemsDiffer _ ->
                told(
                        TaskProblem.CHECK_ITEMS_DIFFER,
                        "联合抽查的事项须针对同一类检查对象。",
                        "Items that are checked in one visit must be for the same kind of object.",
                        "item_codes",
                        "different-objects");
            case TaskRefused.DaysBackwards r ->
                told(
                        TaskProblem.DAYS_BACKWARDS,
                        "起始日期 " + r.from + " 晚于截止日期 " + r.to + "。",
                        r.from + " lies after " + r.to + ".",
                        "checks_to",
                        "before-checks-from");
            case TaskRefused.NotFound r ->
                told(
                        TaskProblem.CHECK_TASK_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的抽查任务。",
                        "No check task has the id \"" + echo(r.id) + "\".");
            case TaskRefused.WrongState r ->
                told(
                        TaskProblem.CHECK_TASK_STATE,
                        "任务处于 " + r.is + " 状态,该操作须在 " + r.needed + " 状态进行。",
                        "The task is " + r.is + "; this is done when it is " + r.needed + ".");
            case TaskRefused.PopulationEmpty r ->
                told(
                        TaskProblem.POPULATION_EMPTY,
                        "检查对象名录库中没有符合条件的对象(另有 " + r.excluded + " 个因近期已检查而排除)。",
                        "The register has no object that fits (" + r.excluded + " were left out as lately checked).");
            case TaskRefused.TooFewInspectors r ->
                told(
                        TaskProblem.TOO_FEW_ELIGIBLE,
                        "每个对象须派 " + r.needed + " 名检查人员,现为 " + r.have + " 名。",
                        "An object takes " + r.needed + " inspectors; there are " + r.have + ".",
                        "per_object",
                        "too-few");
            case TaskRefused.NobodyLeft r ->
                told(
                        TaskProblem.NOBODY_LEFT,
                        "冻结的名录中已没有可派往“" + echo(r.objectId) + "”的人员。",
                        "Nobody of the frozen pool is left who may go to \"" + echo(r.objectId) + "\".");
            case TaskRefused.Tampered r ->
                told(
                        TaskProblem.DRAW_TAMPERED,
                        "冻结内容(" + r.what + ")与已公布的散列值不符,不予抽取,请取消任务并查明原因。",
                        "What was frozen (" + r.what
                                + ") does not match its published hash; cancel the task and find out" + " why.");
            case TaskRefused.NotDrawn r ->
                told(
                        TaskProblem.OBJECT_NOT_DRAWN,
                        "对象“" + echo(r.objectId) + "”未在本任务中被抽中。",
                        "The object \"" + echo(r.objectId) + "\" was not drawn in this task.");
            case TaskRefused.NotAssigned r ->
                told(
                        TaskProblem.INSPECTOR_NOT_ASSIGNED,
                        "检查人员“" + echo(r.inspectorId) + "”未派往该对象;换人须先登记回避。",
                        "The inspector \"" + echo(r.inspectorId)
                                + "\" is not assigned to the object; somebody else goes there by a recusal.",
                        "inspector_id",
                        "not-assigned");
            case TaskRefused.AlreadyChecked r ->
                told(
                        TaskProblem.OBJECT_CHECKED,
                        "对象“" + echo(r.objectId) + "”已有检查结果,不再换人。",
                        "The object \"" + echo(r.objectId) + "\" has results; nobody is replaced any more.");
            case TaskRefused.ItemNotInTask r ->
                told(
                        TaskProblem.ITEM_NOT_IN_TASK,
                        "事项“" + echo(r.code) + "”不属于本任务。",
                        "The item \"" + echo(r.code) + "\" is not one of the task.",
                        "results",
                        "item-not-in-task");
            case TaskRefused.ResultGiven r ->
                told(
                        TaskProblem.RESULT_GIVEN,
                        "事项“" + echo(r.code) + "”已有结果,如有误请更正该检查记录。",
                        "The item \"" + echo(r.code) + "\" has its result; correct the inspection instead.",
                        "results",
                        "given");
            case TaskRefused.CheckedBeforeDrawn r ->
                told(
                        TaskProblem.CHECKED_BEFORE_DRAWN,
                        "检查日期 " + r.on + " 早于抽取日期 " + r.drawnOn + "。",
                        r.on + " lies before the draw on " + r.drawnOn + ".",
                        "checked_on",
                        "before-drawn");
            case TaskRefused.CountyNeeded r ->
                told(
                        TaskProblem.COUNTY_NEEDED,
                        "名录库不知“" + echo(r.objectId) + "”所在县(市、区),请填写 county。",
                        "The register does not know where \"" + echo(r.objectId) + "\" is; give the county.",
                        "county",
                        "missing");
            case TaskRefused.ResultsMissing r ->
                told(
                        TaskProblem.RESULTS_MISSING,
                        "尚有 " + r.missing + " 个对象缺少结果:" + named(r.objectIds),
                        r.missing + " objects lack results: " + named(r.objectIds));
            case TaskRefused.HasResults _ ->
                told(
                        TaskProblem.TASK_HAS_RESULTS,
                        "任务已有检查结果,不能取消;请完成其余检查后办结。",
                        "The task has results and is not cancelled; finish the rest and close it.");
        };
    }

    private static Problem told(TaskProblem type, String zh, String en) {
        return new Problem(type, zh, en);
    }

    private static Problem told(TaskProblem type, String zh, String en, String field, String code) {
        return new Problem(type, zh, en, List.of(new Problem.FieldError(field, code)));
    }

    private static String named(List<String> ids) {
        return ids.stream().limit(NAMED).collect(Collectors.joining(", ")) + (ids.size() > NAMED ? " …" : "");
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
