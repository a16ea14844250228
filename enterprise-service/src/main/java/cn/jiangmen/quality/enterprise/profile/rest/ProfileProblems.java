package cn.jiangmen.quality.enterprise.profile.rest;

import cn.jiangmen.quality.enterprise.profile.ProfileUnknown;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Says the refusal in a sentence that a person can act on. */
@Provider
class ProfileProblems extends ProblemMapper<ProfileUnknown> {
    @Override
    protected Problem problem(ProfileUnknown refusal) {
        return new Problem(
                ProfileProblem.PROFILE_UNKNOWN,
                "统一社会信用代码 " + refusal.creditCode + " 尚未登记,也没有证书、案件或其他记录。",
                "Under " + refusal.creditCode
                        + " no enterprise is registered, and no certificate, case or other record is known.");
    }
}
