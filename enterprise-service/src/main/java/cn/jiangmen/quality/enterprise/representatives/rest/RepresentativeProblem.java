package cn.jiangmen.quality.enterprise.representatives.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about legal representatives. */
enum RepresentativeProblem implements ProblemType {
    REPRESENTATIVE_NOT_RECORDED(
            "legal-representative-not-recorded", 404, "未登记法定代表人", "No legal representative is recorded"),
    PERSONAL_DATA_ROLE("personal-data-role", 403, "该角色不得查看个人信息", "The role may not see personal data");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    RepresentativeProblem(String slug, int status, String titleZh, String titleEn) {
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
