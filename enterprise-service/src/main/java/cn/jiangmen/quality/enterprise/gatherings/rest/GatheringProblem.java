package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about gatherings that callers can rely on. */
enum GatheringProblem implements ProblemType {
    NOT_FOUND("gathering-not-found", 404, "没有该活动", "No such gathering"),
    DAYS_INVALID("gathering-days-invalid", 400, "活动日期有误", "The days do not fit"),
    TOPIC_UNKNOWN("gathering-topic-unknown", 400, "没有该主题", "Unknown topic"),
    LINK_INVALID("link-invalid", 400, "链接有误", "Not a web address"),
    ENTERPRISE_UNKNOWN("enterprise-unknown", 400, "企业未登记", "The enterprise is not registered"),
    ENTERPRISE_TWICE("enterprise-twice", 400, "企业重复", "An enterprise is named twice"),
    PARTICIPANTS_TOO_FEW("participants-too-few", 400, "总人数不足", "Too few participants"),
    TURNOUT_MISMATCH("turnout-mismatch", 409, "参加情况与状态不符", "The turnout does not fit"),
    NOT_PLANNED("gathering-not-planned", 409, "活动不在计划状态", "Not planned any more"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    ALREADY_CANCELLED("gathering-cancelled", 409, "活动已取消", "Already cancelled"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    GatheringProblem(String slug, int status, String titleZh, String titleEn) {
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
