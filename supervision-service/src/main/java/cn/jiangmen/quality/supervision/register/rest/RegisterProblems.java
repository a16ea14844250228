package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.register.RegisterRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class RegisterProblems extends ProblemMapper<RegisterRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(RegisterRefused refusal) {
        return switch (refusal) {
            case RegisterRefused.InspectorNotFound r ->
                new Problem(
                        RegisterProblem.INSPECTOR_NOT_FOUND,
                        "检查人员名录库中没有编号“" + echo(r.id) + "”。",
                        "Nobody of the register has the id \"" + echo(r.id) + "\".");
            case RegisterRefused.CertificateTaken r ->
                new Problem(
                        RegisterProblem.CERTIFICATE_TAKEN,
                        "执法证号“" + echo(r.number) + "”已登记在另一人名下,请核对。",
                        "The certificate \"" + echo(r.number)
                                + "\" belongs to somebody else of the register; check it.",
                        field("certificate_number", "taken"));
            case RegisterRefused.NothingToCorrect _ ->
                new Problem(
                        RegisterProblem.INSPECTOR_UNCHANGED,
                        "所填内容与名录库一致,没有需要更正的内容。",
                        "What is given is what the register says already.");
            case RegisterRefused.AlreadyLeft r ->
                new Problem(
                        RegisterProblem.INSPECTOR_LEFT, "该人员已于 " + r.on + " 离库。", "This person left on " + r.on + ".");
            case RegisterRefused.NotLeft _ ->
                new Problem(RegisterProblem.INSPECTOR_NOT_LEFT, "该人员在库,无需恢复。", "This person has not left.");
            case RegisterRefused.ObjectNotFound r ->
                new Problem(
                        RegisterProblem.CHECK_OBJECT_NOT_FOUND,
                        "检查对象名录库在该日没有“" + echo(r.id) + "”,请核对代码,或等待登记信息更新。",
                        "The register of objects does not have \"" + echo(r.id)
                                + "\" on that day; check the code, or wait until the registration has arrived.");
            case RegisterRefused.KeyGroupUnknown r ->
                new Problem(
                        RegisterProblem.KEY_GROUP_UNKNOWN,
                        "没有重点产品类别“" + echo(r.code) + "”。",
                        "There is no key group \"" + echo(r.code) + "\".");
            case RegisterRefused.KeyGroupProductUnnamed _ ->
                new Problem(
                        RegisterProblem.KEY_GROUP_PRODUCT_UNNAMED,
                        "请填写产品类别代码 product_class,或产品名称中的字样 name_part。",
                        "Give the class of the product, product_class, or a part of its name, name_part.",
                        field("product_class", "missing"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
