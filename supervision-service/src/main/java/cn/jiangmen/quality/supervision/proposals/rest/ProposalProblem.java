package cn.jiangmen.quality.supervision.proposals.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about case proposals that callers can rely on. */
enum ProposalProblem implements ProblemType {
    NOT_FOUND("case-proposal-not-found", 404, "没有该立案建议", "No such case proposal"),
    ALREADY_DECIDED("case-proposal-decided", 409, "立案建议已处理", "The proposal was decided already"),
    LAPSED("case-proposal-lapsed", 409, "立案建议已失效", "The proposal has lapsed"),
    INCOMPLETE("case-proposal-incomplete", 400, "立案信息不全", "What a case needs is missing");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ProposalProblem(String slug, int status, String titleZh, String titleEn) {
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
