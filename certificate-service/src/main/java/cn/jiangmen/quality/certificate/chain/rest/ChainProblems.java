package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.chain.ChainRefused;
import cn.jiangmen.quality.certificate.chain.LinkKind;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ChainProblems extends ProblemMapper<ChainRefused> {
    @Override
    protected Problem problem(ChainRefused refusal) {
        return switch (refusal) {
            case ChainRefused.LinkNotFound r ->
                new Problem(
                        ChainProblem.LINK_NOT_FOUND,
                        "没有编号(id)为 " + r.id + " 的接续记录。",
                        "There is no link with the id " + r.id + ".");
            case ChainRefused.ToItself _ ->
                new Problem(
                        ChainProblem.TO_ITSELF,
                        "接续证书须是另一张证书;同一编号的换证请用 renewals。",
                        "The successor is another certificate; a renewal on the same number is one of renewals.",
                        field("successor_id"));
            case ChainRefused.Circular _ ->
                new Problem(
                        ChainProblem.CIRCULAR,
                        "所填接续证书已排在本证书之前,接续会成环,见 chain。",
                        "The successor comes before this certificate already; see its chain.",
                        field("successor_id"));
            case ChainRefused.LinkedAlready r ->
                r.predecessor
                        ? new Problem(
                                ChainProblem.LINKED_ALREADY,
                                "本证书已有接续证书,见 chain;误录请先撤回。",
                                "Another certificate follows this one; see its chain, and withdraw the link if it is wrong.")
                        : new Problem(
                                ChainProblem.LINKED_ALREADY,
                                "所填接续证书已接续另一张证书,见其 chain;误录请先撤回。",
                                "The successor follows another certificate; see its chain, and withdraw the link if it is"
                                        + " wrong.",
                                field("successor_id"));
            case ChainRefused.OtherScheme r ->
                new Problem(
                        ChainProblem.OTHER_SCHEME,
                        "两张证书的认证项目不同(" + r.before + "、" + r.after + "),不能接续。",
                        "The schemes differ (" + r.before + ", " + r.after + "); one does not follow the other.",
                        field("successor_id"));
            case ChainRefused.OtherHolder r ->
                new Problem(
                        ChainProblem.OTHER_HOLDER,
                        "获证组织不同(" + r.before + "、" + r.after + ");确因合并、更名等变更的,请填 other_holder 并说明原因。",
                        "The holders differ (" + r.before + ", " + r.after
                                + "); where that is right, as after a merger, say so by other_holder.",
                        field("other_holder"));
            case ChainRefused.SuccessorOlder r ->
                new Problem(
                        ChainProblem.SUCCESSOR_OLDER,
                        "接续证书颁发于 " + r.after + ",早于本证书的 " + r.before + "。",
                        "The successor was issued on " + r.after + ", before this one on " + r.before + ".",
                        field("successor_id"));
            case ChainRefused.KindContradictsBodies r ->
                new Problem(
                        ChainProblem.KIND_CONTRADICTS_BODIES,
                        r.kind == LinkKind.TRANSFER ? "转换认证机构须换到另一认证机构。" : "接续证书属于另一认证机构,应为转换认证机构(TRANSFER)。",
                        r.kind == LinkKind.TRANSFER
                                ? "A transfer leads to another body."
                                : "The successor is of another body, so this is a TRANSFER.",
                        field(r.kind == LinkKind.TRANSFER ? "body" : "kind"));
            case ChainRefused.Withdrawn _ ->
                new Problem(ChainProblem.WITHDRAWN, "该接续记录已撤回。", "The link is withdrawn and stays so.");
            case ChainRefused.NotValid r ->
                new Problem(
                        ChainProblem.NOT_VALID,
                        "证书在 " + r.on + " 的状态为" + (r.status == null ? "尚未颁发" : r.status.nameZh())
                                + ";只有有效证书可以转换,其他情形由新机构按初次认证受理。",
                        "On " + r.on + " the certificate is "
                                + (r.status == null
                                        ? "not issued yet"
                                        : r.status.name().toLowerCase(Locale.ROOT))
                                + "; only a valid one is transferred, otherwise the new body certifies anew.",
                        field("issued_on"));
            case ChainRefused.GapInTransfer r ->
                new Problem(
                        ChainProblem.GAP,
                        "原证书 " + r.endsOn + " 终止,早于新证书 " + r.issuedOn + " 颁发。",
                        "The old certificate would end on " + r.endsOn + ", before the new one is issued on "
                                + r.issuedOn + ".",
                        field("ends_on"));
            case ChainRefused.BodyNotApproved r ->
                new Problem(
                        ChainProblem.BODY_NOT_APPROVED,
                        "认证机构 " + r.body + " 未登记,或在 " + r.on + " 未获批准从事该项目,见 /api/v1/certification-bodies。",
                        "The body " + r.body + " is not recorded, or not approved for the scheme on " + r.on
                                + "; see /api/v1/certification-bodies.",
                        field("body"));
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
