package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.certificate.schemes.CatalogueRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class CatalogueProblems extends ProblemMapper<CatalogueRefused> {
    @Override
    protected Problem problem(CatalogueRefused refusal) {
        return switch (refusal) {
            case CatalogueRefused.SchemeNotFound r ->
                new Problem(
                        CatalogueProblem.SCHEME_NOT_FOUND,
                        "目录中没有代码 " + r.code + ",全部项目见 /api/v1/schemes。",
                        "The catalogue has no code " + r.code + "; see /api/v1/schemes.");
            case CatalogueRefused.ProductClassNotFound r ->
                new Problem(
                        CatalogueProblem.PRODUCT_CLASS_NOT_FOUND,
                        "目录中没有产品类别 " + r.id + ",全部类别见 /api/v1/ccc-product-classes。",
                        "The catalogue has no class " + r.id + "; see /api/v1/ccc-product-classes.");
            case CatalogueRefused.CodeTaken r ->
                new Problem(
                        CatalogueProblem.CODE_TAKEN,
                        "代码 " + r.code + " 已在目录中,请更正该条目,不要重复新增。",
                        r.code + " is in the catalogue; correct that entry instead.",
                        field("code"));
            case CatalogueRefused.InvalidCode r ->
                new Problem(
                        CatalogueProblem.CODE_INVALID,
                        "“" + r.told + "”不是目录代码:项目代码以大写字母开头(如 A0101),产品类别为四位数字(如 0101)或小写英文名。",
                        "\"" + r.told
                                + "\" is no code: schemes begin with a capital letter (A0101), classes have four digits (0101) or a"
                                + " lower-case name.",
                        field("code"));
            case CatalogueRefused.ParentImpossible r ->
                new Problem(
                        CatalogueProblem.PARENT_IMPOSSIBLE,
                        "上级类别 " + r.parent + " 不存在,或位于该项目之下。",
                        "The category " + r.parent + " does not exist, or lies below the scheme.",
                        field("parent"));
            case CatalogueRefused.ClassContradictsKind _ ->
                new Problem(
                        CatalogueProblem.CLASS_CONTRADICTS_KIND,
                        "认定(RECOGNITION)不计入任何指标,不能有指标类别;可颁证的认证项目必须有指标类别。",
                        "A recognition counts in no number and has no KPI class; a certification that can be held has one.",
                        field("kpi_class"));
            case CatalogueRefused.NameTaken r ->
                new Problem(
                        CatalogueProblem.NAME_TAKEN,
                        "名称“" + r.name + "”已指向其他项目,导入时会混淆。",
                        "\"" + r.name + "\" stands for another scheme; imports could not tell them apart.",
                        field("name_zh"));
            case CatalogueRefused.SchemeInUse r ->
                new Problem(
                        CatalogueProblem.SCHEME_IN_USE,
                        "已有证书属于 " + r.code + ",其性质、指标类别、记录种类和可颁证标志不能再改;请另设项目并为本项目填写停用日期。",
                        "Certificates name " + r.code
                                + ", so what it counts as stays; add another scheme and give this one a last day.");
            case CatalogueRefused.EndBeforeStart _ ->
                new Problem(
                        CatalogueProblem.END_BEFORE_START,
                        "结束日期不能早于开始日期。",
                        "The last day must not be before the first.");
            case CatalogueRefused.AmountWithoutUnit _ ->
                new Problem(
                        CatalogueProblem.AMOUNT_WITHOUT_UNIT,
                        "规则的数值(amount)和单位(unit)须同时填写,或同时留空表示自该日起无此规则。",
                        "A rule has an amount and a unit, or neither for no such rule from that day on.",
                        field("unit"));
            case CatalogueRefused.UnitContradictsKind _ ->
                new Problem(
                        CatalogueProblem.UNIT_CONTRADICTS_KIND,
                        "SURVEILLANCE_CALENDAR_YEARS 的单位是 YEAR,其他规则的单位是 DAY 或 MONTH。",
                        "SURVEILLANCE_CALENDAR_YEARS counts in YEAR, every other rule in DAY or MONTH.",
                        field("unit"));
            case CatalogueRefused.DayImplausible r ->
                new Problem(
                        CatalogueProblem.DATE_IMPLAUSIBLE,
                        "日期 " + r.day + " 不合情理:应在 1949-10-01 之后、今后三十年之内。",
                        r.day + " is implausible: it lies after 1949-10-01 and within the next thirty years.",
                        field(r.field));
            case CatalogueRefused.NothingToCorrect _ ->
                new Problem(
                        CatalogueProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
