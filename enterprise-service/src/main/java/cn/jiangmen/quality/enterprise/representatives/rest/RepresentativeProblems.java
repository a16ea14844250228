package cn.jiangmen.quality.enterprise.representatives.rest;

import cn.jiangmen.quality.enterprise.representatives.RepresentativeRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class RepresentativeProblems extends ProblemMapper<RepresentativeRefused> {
    @Override
    protected Problem problem(RepresentativeRefused refusal) {
        return switch (refusal) {
            case RepresentativeRefused.NotRecorded _ ->
                new Problem(
                        RepresentativeProblem.REPRESENTATIVE_NOT_RECORDED,
                        "该企业尚未登记法定代表人。",
                        "No legal representative of this enterprise is recorded.");
            case RepresentativeRefused.RoleNotAllowed _ ->
                new Problem(
                        RepresentativeProblem.PERSONAL_DATA_ROLE,
                        "该角色不得查看完整个人信息;可使用遮蔽后的结果。",
                        "This role may not see personal data in full; the masked form is open to it.",
                        List.of(new Problem.FieldError("role", "not-allowed", "role")));
        };
    }
}
