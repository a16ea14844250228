package cn.jiangmen.quality.supervision.items.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about the list of items that callers can rely on. */
enum ItemProblem implements ProblemType {
    CHECK_ITEM_NOT_FOUND("check-item-not-found", 404, "没有该抽查事项", "No such check item"),
    CHECK_ITEM_CODE_TAKEN("check-item-code-taken", 409, "事项编码已被使用", "Item code taken"),
    CHECK_ITEM_UNCHANGED("check-item-unchanged", 409, "没有需要更正的内容", "Nothing to correct"),
    CHECK_ITEM_RETIRED("check-item-retired", 409, "事项已停用", "Already retired"),
    RETIRED_BEFORE_VALID("check-item-retired-before-valid", 400, "停用日期早于启用日期", "Retired before valid");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ItemProblem(String slug, int status, String titleZh, String titleEn) {
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
