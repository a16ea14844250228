package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about inspections that callers can rely on. */
enum InspectionProblem implements ProblemType {
    INSPECTION_NOT_FOUND("inspection-not-found", 404, "没有该检查记录", "No such inspection"),
    TOO_FEW_INSPECTORS("too-few-inspectors", 400, "检查人员不足两人", "Fewer than two inspectors"),
    CASE_UNKNOWN("case-unknown", 400, "没有该案件", "Unknown case"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    NOTHING_TO_FOLLOW_UP("nothing-to-follow-up", 409, "没有待办的后续处理", "Nothing to follow up"),
    BEFORE_INSPECTION("before-inspection", 400, "日期早于检查日期", "Before the inspection"),
    FOLLOW_UP_DIFFERS("follow-up-differs", 409, "后续处理方式不符", "Another follow-up is asked for"),
    ALREADY_PUBLISHED("inspection-published", 409, "已公示", "Already published"),
    ALREADY_WITHDRAWN("already-withdrawn", 409, "已撤回", "Already withdrawn");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    InspectionProblem(String slug, int status, String titleZh, String titleEn) {
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
