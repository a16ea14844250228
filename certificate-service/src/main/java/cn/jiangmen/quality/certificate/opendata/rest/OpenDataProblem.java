package cn.jiangmen.quality.certificate.opendata.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of open data that callers can rely on. */
enum OpenDataProblem implements ProblemType {
    NO_RELEASE("open-data-release-not-found", "没有该日的开放数据", "No open data of that day"),
    NO_FILE("open-data-file-not-found", "没有该开放数据文件", "No such file of open data");

    private final String slug;
    private final String titleZh;
    private final String titleEn;

    OpenDataProblem(String slug, String titleZh, String titleEn) {
        this.slug = slug;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return 404;
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
