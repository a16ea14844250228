package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the catalogue that callers can rely on. */
enum CatalogueProblem implements ProblemType {
    SCHEME_NOT_FOUND("scheme-not-found", 404, "没有该认证项目", "No such scheme"),
    PRODUCT_CLASS_NOT_FOUND("ccc-product-class-not-found", 404, "没有该产品类别", "No such class of products"),
    CODE_TAKEN("catalogue-code-taken", 409, "目录中已有该代码", "The code is in the catalogue"),
    CODE_INVALID("catalogue-code-invalid", 400, "代码格式有误", "Not a code of the catalogue"),
    PARENT_IMPOSSIBLE("scheme-parent-impossible", 400, "上级类别有误", "Not a possible category"),
    CLASS_CONTRADICTS_KIND("scheme-class-contradicts-kind", 400, "指标类别与项目性质矛盾", "KPI class contradicts kind"),
    NAME_TAKEN("scheme-name-taken", 409, "名称已被其他项目使用", "The name stands for another scheme"),
    SCHEME_IN_USE("scheme-in-use", 409, "该项目已有证书", "Certificates name the scheme"),
    END_BEFORE_START("end-before-start", 400, "结束日期早于开始日期", "The end is before the start"),
    AMOUNT_WITHOUT_UNIT("rule-amount-without-unit", 400, "数值与单位须同时填写", "Amount and unit go together"),
    UNIT_CONTRADICTS_KIND("rule-unit-contradicts-kind", 400, "单位与规则种类不符", "The unit is not one of this rule"),
    DATE_IMPLAUSIBLE("date-implausible", 400, "日期不合情理", "Implausible date"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CatalogueProblem(String slug, int status, String titleZh, String titleEn) {
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
