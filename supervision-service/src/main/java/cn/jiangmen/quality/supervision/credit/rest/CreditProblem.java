package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the contract with the credit platform that callers can rely on. */
enum CreditProblem implements ProblemType {
    CONSUMER_NOT_FOUND("credit-consumer-not-found", 404, "没有该接收方", "No such consumer"),
    CONSUMER_CODE_TAKEN("credit-consumer-code-taken", 409, "接收方代码已被使用", "Consumer code taken"),
    CONSUMER_CLOSED("credit-consumer-closed", 409, "该接收方已停用", "Consumer closed"),
    AHEAD_OF_FEED("credit-ahead-of-feed", 409, "序号超前", "Ahead of the feed"),
    SNAPSHOT_OUTDATED("credit-snapshot-outdated", 409, "快照已过期", "Snapshot outdated"),
    SNAPSHOT_DIFFERS("credit-snapshot-differs", 409, "快照不一致", "Snapshot differs"),
    CODE_MISPLACED("credit-receipt-code-misplaced", 400, "回执代码有误", "Receipt code misplaced"),
    DAYS_WRONG("credit-days-wrong", 400, "日期有误", "Days wrong"),
    WORK_ITEM_NOT_FOUND("credit-work-item-not-found", 404, "没有该待办", "No such work item"),
    WORK_ITEM_CLOSED("credit-work-item-closed", 409, "该待办已办结", "Work item settled"),
    WEBHOOK_NOT_FOUND("credit-webhook-not-found", 404, "未设置推送地址", "No webhook"),
    ADDRESS_REFUSED("credit-webhook-address-refused", 400, "推送地址不可用", "Address refused"),
    PACKAGE_NOT_FOUND("credit-package-not-found", 404, "没有该日的文件包", "No package of that day");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CreditProblem(String slug, int status, String titleZh, String titleEn) {
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
