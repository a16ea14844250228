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
    ALREADY_WITHDRAWN("already-withdrawn", 409, "已撤销", "Already withdrawn"),
    AMOUNT_PARTS_CONTRADICT("amount-parts-contradict", 400, "金额构成有误", "The parts of the amount contradict"),
    PROVISION_MISSING("provision-missing", 400, "缺少处罚依据", "The article is missing"),
    PROVISION_NOT_IN_FORCE("provision-not-in-force", 400, "条款当日未生效", "The article was not in force"),
    CHOICE_NOT_NEEDED("choice-not-needed", 409, "不适用从新从轻", "The later words are not another choice"),
    FINE_OUT_OF_RANGE("fine-out-of-range", 409, "罚款超出条款幅度", "The fine is out of range"),
    GOODS_VALUE_MISSING("goods-value-missing", 400, "缺少货值金额", "The value of the goods is missing"),
    TIME_BARRED("time-barred", 409, "超过处罚时效", "Found out too late"),
    NOT_ON_THE_SPOT("not-on-the-spot", 409, "不适用简易程序", "Too much for the simple procedure"),
    ALREADY_RECORDED("already-recorded", 409, "已有记录", "Recorded already"),
    NOT_SERVED("not-served", 409, "处罚决定尚未送达", "Not served yet"),
    NOT_TOLD_OF_PUBLICATION("not-told-of-publication", 409, "未书面告知当事人将公示", "The party was not told of the publication"),
    OUT_OF_ORDER("out-of-order", 409, "日期次序有误", "The day lies too early"),
    PUBLICATION_UNKNOWN("publication-unknown", 404, "没有该渠道的公示", "No such publication"),
    WRONG_PUBLICATION_STATUS("wrong-publication-status", 409, "公示状态不允许此操作", "Not possible in this status"),
    LOW_FINE_LIMIT_MISSING("low-fine-limit-missing", 409, "较低数额罚款标准未设定", "No limit of a lower fine is set"),
    PERIOD_CONTRADICTS("period-contradicts", 409, "公示期限与规则不符", "The period contradicts the rules"),
    PERIOD_UNKNOWN("period-unknown", 400, "没有该公示期限", "No such period"),
    PERIOD_OVER("period-over", 409, "公示期已届满", "The period is over"),
    EARLY_STOP_PENDING("early-stop-pending", 409, "提前停止公示申请尚未决定", "An application is pending"),
    NO_EARLY_STOP("no-early-stop", 409, "没有待决定的申请", "No application is pending"),
    EARLY_STOP_CONDITIONS("early-stop-conditions", 409, "不符合提前停止公示条件", "Conditions are not met"),
    PROVISION_OVERLAPS("provision-overlaps", 409, "与已有条款或标准重叠", "Words of that day are known");

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
