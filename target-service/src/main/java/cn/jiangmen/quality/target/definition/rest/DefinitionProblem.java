package cn.jiangmen.quality.target.definition.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of indicators and definitions that callers can rely on. */
enum DefinitionProblem implements ProblemType {
    CODE_TAKEN("indicator-code-taken", 409, "指标代码已使用", "The indicator's code is taken"),
    NOT_FOUND("definition-not-found", 404, "没有该口径版本", "No such definition"),
    NOT_A_DRAFT("definition-not-a-draft", 409, "该口径版本已不是草案", "Not a draft"),
    NOT_COMPARED("definition-not-compared", 409, "该口径版本尚未比对", "Not compared"),
    NOT_PROVED("definition-not-proved", 409, "独立清点结果不一致", "An independent count disagrees"),
    RULE_INVALID("definition-rule-invalid", 400, "计数口径有误", "Nothing can be counted by this rule"),
    UNCHANGED("definition-unchanged", 409, "口径没有变化", "Nothing to change"),
    JOB_RUNNING("ledger-job-running", 409, "已有台账任务在运行", "A ledger job is running"),
    COMPARISON_NOT_FOUND("comparison-not-found", 404, "没有该比对任务", "No such comparison"),
    COMPARISON_OVER("comparison-over", 409, "比对任务已结束", "The comparison is over");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    DefinitionProblem(String slug, int status, String titleZh, String titleEn) {
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
