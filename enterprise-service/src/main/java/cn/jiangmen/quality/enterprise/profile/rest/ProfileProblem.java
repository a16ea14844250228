package cn.jiangmen.quality.enterprise.profile.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of profiles that callers can rely on. */
enum ProfileProblem implements ProblemType {
    PROFILE_UNKNOWN("enterprise-profile-unknown", 404, "没有该统一社会信用代码的任何信息", "Nothing is known of this credit code");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ProfileProblem(String slug, int status, String titleZh, String titleEn) {
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
