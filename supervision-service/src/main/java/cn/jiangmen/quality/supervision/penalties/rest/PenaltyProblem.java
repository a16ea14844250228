package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about penalties that callers can rely on. */
enum PenaltyProblem implements ProblemType {
    PENALTY_NOT_FOUND("penalty-not-found", 404, "没有该处罚决定", "No such penalty"),
    CASE_UNKNOWN("case-unknown", 400, "没有该案件", "Unknown case"),
    CASE_NOT_INVESTIGATED("case-not-investigated", 409, "案件尚未调查", "The case is not investigated yet"),
    DECIDED_TOO_EARLY("decided-too-early", 409, "决定日期早于调查开始", "Decided before the investigation began"),
    AMOUNT_CONTRADICTS_KINDS("amount-contradicts-kinds", 400, "金额与处罚种类不符", "Amount and kinds contradict"),
    DECISION_NUMBER_TAKEN("decision-number-taken", 409, "文号已使用", "Decision number taken"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    ALREADY_WITHDRAWN("already-withdrawn", 409, "已撤销", "Already withdrawn");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PenaltyProblem(String slug, int status, String titleZh, String titleEn) {
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
