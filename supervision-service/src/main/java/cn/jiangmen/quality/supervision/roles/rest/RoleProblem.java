package cn.jiangmen.quality.supervision.roles.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** Why an act is not yours. */
enum RoleProblem implements ProblemType {
    ROLE_NOT_ALLOWED("acting-role-not-allowed", 403, "岗位无权办理", "Not an act of your role"),
    ROLE_MISSING("acting-role-missing", 403, "未声明岗位", "No role was claimed");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    RoleProblem(String slug, int status, String titleZh, String titleEn) {
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
