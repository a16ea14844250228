package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about dishonesty that callers can rely on. */
enum DishonestyProblem implements ProblemType {
    DISHONESTY_PROPOSAL_NOT_FOUND("dishonesty-proposal-not-found", 404, "没有该拟列入事项", "No such proposal"),
    CASE_UNKNOWN("case-unknown", 400, "没有该案件", "Unknown case"),
    CASE_NOT_INVESTIGATED("case-not-investigated", 409, "案件尚未调查", "The case is not investigated yet"),
    ALREADY_PROPOSED("dishonesty-already-proposed", 409, "已拟列入", "Already proposed"),
    DEFENCE_PERIOD_RUNS("defence-period-runs", 409, "陈述申辩期限未满", "The defence period runs"),
    DEFENCE_UPHELD("defence-upheld", 409, "申辩成立", "The defence was upheld"),
    CONSENT_MISSING("consent-missing", 409, "未经上级同意", "Consent is missing"),
    PENALTY_ELSEWHERE("penalty-elsewhere", 409, "处罚决定不属于该案件", "The penalty is of another case"),
    PENALTY_TOO_LIGHT("penalty-too-light", 409, "不属于较重行政处罚", "Not a heavy penalty"),
    NOT_TOGETHER("not-together", 409, "未与处罚决定一并作出", "Not decided together with the penalty"),
    MEASURE_PERIOD_UNFIT("measure-period-unfit", 400, "措施期限不符", "The period of the measure does not fit"),
    DISHONESTY_RECORD_NOT_FOUND("dishonesty-record-not-found", 404, "没有该失信记录", "No such record"),
    PENALTY_UNKNOWN("penalty-unknown", 400, "没有该处罚决定", "Unknown penalty"),
    PENALTY_NOT_STANDING("penalty-not-standing", 409, "处罚决定已撤销", "The penalty was withdrawn"),
    DECISION_NUMBER_TAKEN("listing-number-taken", 409, "列入决定文号已使用", "Decision number taken"),
    PUBLICATION_EXCLUDED("publication-excluded", 409, "不予公示", "Left out of publication"),
    ALREADY_RECORDED("dishonesty-already-recorded", 409, "已有该类记录", "Already recorded"),
    PERIOD_OVER("period-over", 409, "最长期限已满", "The longest period is over"),
    GRADE_UNEXPLAINED("grade-unexplained", 400, "分类须说明理由", "The tier needs a reason"),
    REPAIR_TOO_EARLY("repair-too-early", 409, "未满最短期限", "Too early"),
    REPAIR_OBSTRUCTED("repair-obstructed", 409, "不符合修复条件", "The conditions are not met"),
    ALREADY_PUBLISHED("dishonesty-already-published", 409, "已公示", "Already published"),
    ALREADY_STOPPED("dishonesty-already-stopped", 409, "已停止公示", "Already stopped"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    ENTRY_UNKNOWN("entry-unknown", 400, "没有该条目", "Unknown entry"),
    ACT_NOT_POSSIBLE("act-not-possible", 409, "当前状态不能办理", "Not possible in this state"),
    ROLE_NOT_ALLOWED("role-not-allowed", 403, "该角色不能办理", "The role may not do this"),
    GROUND_UNKNOWN("dishonesty-ground-unknown", 400, "没有该列入事由", "Unknown ground"),
    STEP_OUT_OF_ORDER("step-out-of-order", 409, "日期顺序不符", "Out of order"),
    MEASURE_UNKNOWN("dishonesty-measure-unknown", 400, "措施不在目录内", "Unknown measure"),
    NO_RULE_IN_FORCE("no-rule-in-force", 409, "该日期无适用规定", "No rule in force"),
    CONSENT_RULE_TAKEN("consent-rule-taken", 409, "该日期已有规定", "A rule begins that day"),
    CREDIT_CODE_MISSING("credit-code-missing", 409, "缺少统一社会信用代码", "The credit code is missing");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    DishonestyProblem(String slug, int status, String titleZh, String titleEn) {
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
