package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of chains and transfers that callers can rely on. */
enum ChainProblem implements ProblemType {
    LINK_NOT_FOUND("certificate-link-not-found", 404, "没有该接续记录", "No such link"),
    TO_ITSELF("chain-to-itself", 400, "证书不能接续自身", "No certificate follows itself"),
    CIRCULAR("chain-circular", 409, "接续关系成环", "The chain would be a circle"),
    LINKED_ALREADY("chain-linked-already", 409, "已有接续关系", "Linked already"),
    OTHER_SCHEME("chain-other-scheme", 409, "认证项目不同", "Other schemes"),
    OTHER_HOLDER("chain-other-holder", 409, "获证组织不同", "Other holders"),
    SUCCESSOR_OLDER("chain-successor-older", 409, "接续证书颁证更早", "The successor is older"),
    KIND_CONTRADICTS_BODIES("chain-kind-contradicts-bodies", 409, "接续类型与认证机构矛盾", "Kind and bodies contradict"),
    WITHDRAWN("chain-link-withdrawn", 409, "接续记录已撤回", "The link is withdrawn"),
    NOT_VALID("transfer-not-valid", 409, "证书当日无效,不能转换", "Not valid on the day of transfer"),
    GAP("transfer-leaves-gap", 409, "转换留有空档", "The transfer leaves a gap"),
    BODY_NOT_APPROVED("transfer-body-not-approved", 409, "新机构未获批准", "The new body is not approved");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ChainProblem(String slug, int status, String titleZh, String titleEn) {
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
