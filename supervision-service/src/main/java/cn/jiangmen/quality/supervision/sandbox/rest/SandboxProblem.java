package cn.jiangmen.quality.supervision.sandbox.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the sandbox that callers can rely on. */
enum SandboxProblem implements ProblemType {
    NO_SANDBOX("no-sandbox", 404, "不是沙箱", "No sandbox"),
    CLOCK_REFUSED("sandbox-clock-refused", 400, "时钟不能这样调", "Clock refused"),
    SCENARIO_NOT_FOUND("sandbox-scenario-not-found", 404, "没有该情景", "No such scenario"),
    RUN_NOT_FOUND("sandbox-run-not-found", 404, "没有该演练", "No such run"),
    RUN_OVER("sandbox-run-over", 409, "演练已结束", "Run over");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    SandboxProblem(String slug, int status, String titleZh, String titleEn) {
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
