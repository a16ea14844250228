package cn.jiangmen.quality.target.whatif.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of a what-if that callers can rely on. */
enum WhatIfProblem implements ProblemType {
    UNREADABLE("what-if-unreadable", 400, "假设内容无法读取", "The supposed certificates cannot be read"),
    INVALID("what-if-certificate-invalid", 400, "假设的证书内容有误", "A supposed certificate is invalid"),
    REPEATED("what-if-repeated", 422, "同一证书假设了两次", "A certificate is supposed twice"),
    TOO_MANY("what-if-too-large", 413, "假设的证书过多", "Too many supposed certificates"),
    BUSY("what-if-busy", 503, "推算繁忙", "Others are being counted");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    WhatIfProblem(String slug, int status, String titleZh, String titleEn) {
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
