package cn.jiangmen.quality.target.proof.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the self-proof that callers can rely on. */
enum ProofProblem implements ProblemType {
    PROOF_ROUND_NOT_FOUND("proof-round-not-found", 404, "没有该轮核验", "No such round of the proof");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ProofProblem(String slug, int status, String titleZh, String titleEn) {
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
