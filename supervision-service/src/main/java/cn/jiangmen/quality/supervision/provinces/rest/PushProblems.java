package cn.jiangmen.quality.supervision.provinces.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.provinces.PushRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PushProblems extends ProblemMapper<PushRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(PushRefused refusal) {
        return switch (refusal) {
            case PushRefused.NotFound r ->
                new Problem(
                        PushProblem.NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的跨省公示事项。",
                        "There is no publication across provinces with the id \"" + echo(r.id) + "\".");
            case PushRefused.SubjectUnknown r ->
                new Problem(
                        PushProblem.SUBJECT_UNKNOWN,
                        "没有编号为“" + echo(r.id) + "”且仍有效的处罚决定或列入决定,或者当事人为自然人、没有统一社会信用代码。",
                        "No penalty or listing \"" + echo(r.id)
                                + "\" stands, or its party is a natural person or has no credit code.",
                        field("subject_id", "unknown"));
            case PushRefused.ProvinceUnknown r ->
                new Problem(
                        PushProblem.PROVINCE_UNKNOWN,
                        "“" + echo(r.province) + "”不是外省的两位行政区划代码。",
                        "\"" + echo(r.province) + "\" is not the two-digit code of another province.",
                        field("province", "unknown"));
            case PushRefused.Already _ ->
                new Problem(
                        PushProblem.ALREADY,
                        "该决定与该省之间的跨省公示事项已经存在,请查询后办理。",
                        "This decision is under way between the two provinces already; look it up and go on with it.");
            case PushRefused.WrongStatus r ->
                new Problem(
                        PushProblem.WRONG_STATUS,
                        "该事项目前为 " + r.status + ",不能办理这一步。",
                        "The publication is " + r.status + ", on which this step does not follow.");
            case PushRefused.OutOfOrder r ->
                new Problem(
                        PushProblem.OUT_OF_ORDER,
                        r.field + " 不能早于 " + r.earliest + "。",
                        r.field + " cannot be before " + r.earliest + ".",
                        field(r.field, "too-early"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
