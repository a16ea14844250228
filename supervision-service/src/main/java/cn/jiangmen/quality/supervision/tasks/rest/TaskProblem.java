package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about plans and tasks that callers can rely on. */
enum TaskProblem implements ProblemType {
    CHECK_PLAN_NOT_FOUND("check-plan-not-found", 404, "没有该抽查计划", "No such check plan"),
    CHECK_PLAN_ADOPTED("check-plan-adopted", 409, "计划已公布", "Plan already adopted"),
    CHECK_PLAN_NOT_ADOPTED("check-plan-not-adopted", 409, "计划尚未公布", "Plan not adopted"),
    CHECK_PLAN_UNCHANGED("check-plan-unchanged", 409, "计划没有变化", "Plan unchanged"),
    PLAN_LINE_IN_USE("plan-line-in-use", 409, "计划条目已有任务", "Plan line in use"),
    PLAN_LINE_UNKNOWN("plan-line-unknown", 400, "没有该计划条目", "Unknown plan line"),
    MONTHS_BACKWARDS("months-backwards", 400, "月份次序颠倒", "Months backwards"),
    PLAN_OR_TERMS("plan-or-terms", 400, "计划条目与自定内容须择一", "Either a plan line or own terms"),
    RATIOS_NOT_RISING("ratios-not-rising", 400, "抽查比例未随风险升高", "Ratios do not rise with risk"),
    NOTHING_TO_DRAW("nothing-to-draw", 400, "抽查比例均为零", "Nothing would be drawn"),
    CHECK_ITEM_NOT_LISTED("check-item-not-listed", 400, "事项不在清单内", "Item not on the list"),
    CHECK_ITEMS_DIFFER("check-items-differ", 400, "事项的检查对象不同", "Items for different objects"),
    DAYS_BACKWARDS("days-backwards", 400, "日期次序颠倒", "Days backwards"),
    CHECK_TASK_NOT_FOUND("check-task-not-found", 404, "没有该抽查任务", "No such check task"),
    CHECK_TASK_STATE("check-task-state", 409, "任务状态不符", "Wrong state of the task"),
    POPULATION_EMPTY("population-empty", 409, "没有可抽取的对象", "Nobody to draw from"),
    TOO_FEW_ELIGIBLE("too-few-eligible-inspectors", 409, "可派检查人员不足", "Too few eligible inspectors"),
    NOBODY_LEFT("no-inspector-left", 409, "没有可替换的检查人员", "No inspector left"),
    DRAW_TAMPERED("draw-tampered", 409, "冻结内容已被改动", "Frozen lists were touched"),
    OBJECT_NOT_DRAWN("object-not-drawn", 404, "该对象未被抽中", "Object was not drawn"),
    INSPECTOR_NOT_ASSIGNED("inspector-not-assigned", 409, "该人员未派往该对象", "Inspector not assigned"),
    OBJECT_CHECKED("object-checked", 409, "该对象已检查", "Object already checked"),
    ITEM_NOT_IN_TASK("item-not-in-task", 400, "事项不属于本任务", "Item not in the task"),
    RESULT_GIVEN("result-given", 409, "该事项已有结果", "Result already given"),
    CHECKED_BEFORE_DRAWN("checked-before-drawn", 400, "检查日期早于抽取日期", "Checked before drawn"),
    COUNTY_NEEDED("county-needed", 400, "须填检查所在县(市、区)", "County needed"),
    RESULTS_MISSING("results-missing", 409, "尚有对象未检查", "Results missing"),
    TASK_HAS_RESULTS("task-has-results", 409, "任务已有检查结果", "Task has results");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    TaskProblem(String slug, int status, String titleZh, String titleEn) {
        this.slug = slug;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
