package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about the registers that callers can rely on. */
enum RegisterProblem implements ProblemType {
    INSPECTOR_NOT_FOUND("inspector-not-found", 404, "没有该检查人员", "No such inspector"),
    CERTIFICATE_TAKEN("enforcement-certificate-taken", 409, "执法证号已被登记", "Enforcement certificate taken"),
    INSPECTOR_UNCHANGED("inspector-unchanged", 409, "没有需要更正的内容", "Nothing to correct"),
    INSPECTOR_LEFT("inspector-left", 409, "检查人员已离库", "Inspector has left"),
    INSPECTOR_NOT_LEFT("inspector-not-left", 409, "检查人员在库", "Inspector has not left"),
    CHECK_OBJECT_NOT_FOUND("check-object-not-found", 404, "没有该检查对象", "No such check object"),
    KEY_GROUP_UNKNOWN("key-group-unknown", 404, "没有该重点产品类别", "No such key group"),
    KEY_GROUP_PRODUCT_UNNAMED("key-group-product-unnamed", 400, "须填类别代码或名称", "Neither class nor name");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    RegisterProblem(String slug, int status, String titleZh, String titleEn) {
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
