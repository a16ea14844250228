package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.certificate.verification.VerificationRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class VerificationProblems extends ProblemMapper<VerificationRefused> {
    @Override
    protected Problem problem(VerificationRefused refusal) {
        return switch (refusal) {
            case VerificationRefused.NothingNamed r ->
                new Problem(
                        VerificationProblem.NOTHING_NAMED,
                        "第 " + (r.index + 1) + " 项既无证书编号(number),也无组织名称(holder)或统一社会信用代码(credit_code)。",
                        "Item " + (r.index + 1) + " has neither a number nor a holder or credit_code.",
                        List.of(new Problem.FieldError("items[" + r.index + "]", "names-nothing", null)));
            case VerificationRefused.NotOurs _ ->
                new Problem(
                        VerificationProblem.TOKEN_NOT_GENUINE,
                        "该核验码不是本系统签发,或签发后被改动过,不能作为任何证明。",
                        "This token was not signed here, or was changed since; it proves nothing.",
                        List.of(new Problem.FieldError("token", "not-genuine", null)));
        };
    }
}
