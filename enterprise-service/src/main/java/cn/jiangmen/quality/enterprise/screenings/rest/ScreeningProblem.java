package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of screening that callers can rely on. */
enum ScreeningProblem implements ProblemType {
    PURPOSE_UNKNOWN("screening-purpose-unknown", 400, "没有该核查用途", "Unknown screening purpose"),
    SCREENING_NOT_FOUND("screening-not-found", 404, "没有该核查记录", "No such screening"),
    ROLE_REFUSED("screening-role-refused", 403, "该角色不得查看核查记录", "The role may not look at screenings"),
    WATCH_NOT_FOUND("screening-watch-not-found", 404, "没有该跟踪", "No such watch"),
    WATCH_ENDED("screening-watch-ended", 409, "跟踪已结束", "The watch has ended"),
    WATCH_DAY_OUT_OF_RANGE("screening-watch-day-out-of-range", 400, "跟踪截止日超出范围", "Last day of the watch out of range"),
    NOTHING_TO_WATCH("screening-nothing-to-watch", 400, "没有可跟踪的代码", "Nothing to watch"),
    ADDRESS_REFUSED("screening-address-refused", 400, "回调地址不可用", "The address may not be called");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ScreeningProblem(String slug, int status, String titleZh, String titleEn) {
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
