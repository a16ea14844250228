package cn.jiangmen.quality.enterprise.guidance.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about guidance that callers can rely on. */
enum GuidanceProblem implements ProblemType {
    RULE_NOT_FOUND("guidance-rule-not-found", 404, "没有该规则", "No such rule"),
    RULE_TAKEN("guidance-rule-taken", 409, "规则代码已存在", "The rule exists"),
    EDITION_NOT_LATER("edition-not-later", 409, "该日或之后已有版本", "An edition begins then or later"),
    DAY_PASSED("day-passed", 400, "生效日期已过", "The day has passed"),
    NOTHING_TO_CHANGE("nothing-to-change", 409, "没有变化", "Nothing to change"),
    CLAUSE_EMPTY("clause-empty", 400, "条款不完整", "A clause is incomplete"),
    CODE_UNKNOWN("code-unknown", 400, "代码不存在", "Unknown code"),
    LIST_NOT_FOUND("guidance-list-not-found", 404, "没有该名单", "No such list"),
    MEMBER_NOT_FOUND("list-member-not-found", 404, "没有该名单记录", "No such entry of a list"),
    MEMBER_TAKEN("list-member-taken", 409, "已在名单中", "On the list already"),
    DAYS_REVERSED("days-reversed", 400, "日期先后有误", "The days are reversed"),
    ROWS_REJECTED("rows-rejected", 400, "文件有误,未导入", "The file has faults; nothing was taken"),
    FILE_UNREADABLE("file-unreadable", 400, "文件无法读取", "The file cannot be read"),
    WEIGHTS_TAKEN("weights-taken", 409, "该日已有一套权重", "Weights begin on that day already"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数超过文件格式上限", "Too many rows for this form of file");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    GuidanceProblem(String slug, int status, String titleZh, String titleEn) {
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
