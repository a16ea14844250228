package cn.jiangmen.quality.certificate.expiry.rest;

import cn.jiangmen.quality.certificate.expiry.ExpiryRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ExpiryProblems extends ProblemMapper<ExpiryRefused> {
    @Override
    protected Problem problem(ExpiryRefused refusal) {
        return switch (refusal) {
            case ExpiryRefused.TooManyRows r ->
                new Problem(
                        ExpiryProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,超过 Excel 工作表的上限 " + r.most + " 行,请缩小范围或改用 CSV。",
                        "There are " + r.rows + " rows and a worksheet takes " + r.most
                                + "; narrow the filters or take CSV.",
                        List.of(new Problem.FieldError("format", "refused", null)));
        };
    }
}
