package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.penalties.PenaltyRefused;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PenaltyProblems extends ProblemMapper<PenaltyRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(PenaltyRefused refusal) {
        return switch (refusal) {
            case PenaltyRefused.NotFound r ->
                new Problem(
                        PenaltyProblem.PENALTY_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的处罚决定。",
                        "No penalty has the id \"" + echo(r.id) + "\".");
            case PenaltyRefused.CaseUnknown r ->
                new Problem(
                        PenaltyProblem.CASE_UNKNOWN,
                        "没有编号为“" + echo(r.number) + "”的案件,处罚决定须属于一个案件。",
                        "No case has the number \"" + echo(r.number) + "\"; a penalty belongs to a case.",
                        field("case_number", "unknown-case"));
            case PenaltyRefused.CaseNotInvestigated r ->
                new Problem(
                        PenaltyProblem.CASE_NOT_INVESTIGATED,
                        "案件 " + r.number + " 尚未开始调查,不能作出处罚决定。",
                        "The investigation of case " + r.number + " has not begun; no penalty without one.");
            case PenaltyRefused.DecidedTooEarly r ->
                new Problem(
                        PenaltyProblem.DECIDED_TOO_EARLY,
                        "决定日期 " + r.day + " 早于开始调查的 " + r.earliest + "。",
                        r.day + " lies before the investigation began on " + r.earliest + ".",
                        field("decided_on", "too-early"));
            case PenaltyRefused.AmountContradictsKinds r ->
                new Problem(
                        PenaltyProblem.AMOUNT_CONTRADICTS_KINDS,
                        r.takesMoney ? "罚款或没收违法所得须填写大于零的金额。" : "没有罚款或没收违法所得的,不填写金额。",
                        r.takesMoney
                                ? "A fine or confiscated gains need an amount above zero."
                                : "An amount needs a fine or confiscated gains among the kinds.",
                        field("amount_yuan", "contradicts-kinds"));
            case PenaltyRefused.DecisionNumberTaken r ->
                new Problem(
                        PenaltyProblem.DECISION_NUMBER_TAKEN,
                        "文号“" + echo(r.number) + "”已有处罚决定,请更正该决定,不要重复录入。",
                        "\"" + echo(r.number) + "\" stands for another penalty; correct that one instead.",
                        field("decision_number", "taken"));
            case PenaltyRefused.NothingToCorrect _ ->
                new Problem(
                        PenaltyProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case PenaltyRefused.AlreadyWithdrawn _ ->
                new Problem(PenaltyProblem.ALREADY_WITHDRAWN, "该处罚决定已撤销。", "The penalty was withdrawn already.");
            case PenaltyRefused.AmountPartsContradict _ ->
                new Problem(
                        PenaltyProblem.AMOUNT_PARTS_CONTRADICT,
                        "罚款与没收违法所得须分别填写,合计等于 amount_yuan,并与处罚种类一致;没收财物的价值只在没收非法财物时填写。",
                        "Tell fine_yuan and gains_yuan apart; they add up to amount_yuan and fit the kinds; goods_yuan needs confiscated goods.",
                        field("fine_yuan", "amount-parts-contradict"));
            case PenaltyRefused.ProvisionMissing _ ->
                new Problem(
                        PenaltyProblem.PROVISION_MISSING,
                        "本系统办理的案件须填写违法行为日 offence_on 和条款代码 provision;其他平台办理的至少填写处罚依据 article。",
                        "A case of this system needs offence_on and provision; one from elsewhere at least article.",
                        field("provision", "provision-missing"));
            case PenaltyRefused.ProvisionNotInForce r ->
                new Problem(
                        PenaltyProblem.PROVISION_NOT_IN_FORCE,
                        "条款“" + echo(r.code) + "”在 " + r.day + " 没有生效的文本,请核对代码和违法行为日。",
                        "No words of \"" + echo(r.code) + "\" were in force on " + r.day
                                + "; check the code and the day of the offence.",
                        field("provision", "provision-not-in-force"));
            case PenaltyRefused.ChoiceNotNeeded _ ->
                new Problem(
                        PenaltyProblem.CHOICE_NOT_NEEDED,
                        "决定日的条款与违法行为日的相同,或者没有说明从轻的理由 choice_reason。",
                        "The words on the day of the decision are the same, or choice_reason is missing.",
                        field("choice", "choice-not-needed"));
            case PenaltyRefused.FineOutOfRange r ->
                new Problem(
                        PenaltyProblem.FINE_OUT_OF_RANGE,
                        "罚款 " + r.fine + " 元超出条款幅度:" + range(r.least, r.most) + ";减轻处罚须填写 mitigation。",
                        "A fine of " + r.fine + " yuan is outside " + range(r.least, r.most)
                                + "; below the least one it needs mitigation.",
                        field("fine_yuan", "fine-out-of-range"));
            case PenaltyRefused.GoodsValueMissing r ->
                new Problem(
                        PenaltyProblem.GOODS_VALUE_MISSING,
                        echo(r.article) + "按货值金额计算罚款,请填写 goods_value。",
                        echo(r.article) + " measures the fine by the value of the goods; tell goods_value.",
                        field("goods_value", "goods-value-missing"));
            case PenaltyRefused.TimeBarred r ->
                new Problem(
                        PenaltyProblem.TIME_BARRED,
                        "违法行为发生于 " + r.offence + ",最迟应在 " + r.latest + " 发现;涉及公民生命健康安全等且有危害后果的填写 long_limitation。",
                        "The offence of " + r.offence + " had to be found out by " + r.latest
                                + "; see long_limitation.",
                        field("offence_on", "time-barred"));
            case PenaltyRefused.NotOnTheSpot r ->
                new Problem(
                        PenaltyProblem.NOT_ON_THE_SPOT,
                        "简易程序只可警告或者处 " + r.most + " 元以下罚款。",
                        "On the spot only a warning or a fine up to " + r.most + " yuan can be decided.",
                        field("kinds", "not-on-the-spot"));
            case PenaltyRefused.AlreadyRecorded r ->
                new Problem(
                        PenaltyProblem.ALREADY_RECORDED,
                        "已记录于 " + r.on + "。",
                        "It is recorded for " + r.on + " already.");
            case PenaltyRefused.NotServed _ ->
                new Problem(
                        PenaltyProblem.NOT_SERVED,
                        "处罚决定尚未送达,请先记录送达。",
                        "The decision is not served yet; record the service first.");
            case PenaltyRefused.NotTold _ ->
                new Problem(
                        PenaltyProblem.NOT_TOLD_OF_PUBLICATION,
                        "送达时未书面告知当事人处罚信息将公示(第45号令第八条),不能公示。",
                        "The party was not told in writing at service that it will be published (Order 45 Art 8).");
            case PenaltyRefused.DayBefore r ->
                new Problem(
                        PenaltyProblem.OUT_OF_ORDER,
                        "日期 " + r.day + " 早于 " + r.earliest + "。",
                        r.day + " lies before " + r.earliest + ".",
                        field("effective_on", "out-of-order"));
            case PenaltyRefused.PublicationUnknown r ->
                new Problem(
                        PenaltyProblem.PUBLICATION_UNKNOWN,
                        "没有渠道“" + echo(r.channel) + "”的公示,或该渠道没有此项操作。",
                        "There is no publication on \"" + echo(r.channel) + "\", or it has no such act.");
            case PenaltyRefused.WrongPublicationStatus r ->
                new Problem(
                        PenaltyProblem.WRONG_PUBLICATION_STATUS,
                        "公示处于 " + r.status + " 状态,不能进行此操作。",
                        "The publication is " + r.status + "; the act does not follow on that.");
            case PenaltyRefused.LowFineLimitMissing _ ->
                new Problem(
                        PenaltyProblem.LOW_FINE_LIMIT_MISSING,
                        "省级部门规定的较低数额罚款标准未录入,请填写 period(SHORT 三个月,LONG 三年)。",
                        "What counts as a lower fine is not set; tell period (SHORT: three months, LONG: three years).",
                        field("period", "low-fine-limit-missing"));
            case PenaltyRefused.PeriodContradicts r ->
                new Problem(
                        PenaltyProblem.PERIOD_CONTRADICTS,
                        "按规则公示期限为 " + r.ruled + ",不能是 " + r.told + "。",
                        "By the rules the period is " + r.ruled + ", not " + r.told + ".",
                        field("period", "period-contradicts"));
            case PenaltyRefused.PeriodUnknown r ->
                new Problem(
                        PenaltyProblem.PERIOD_UNKNOWN,
                        "该渠道没有公示期限“" + echo(r.period) + "”。",
                        "The channel has no period \"" + echo(r.period) + "\".",
                        field("period", "period-unknown"));
            case PenaltyRefused.PeriodOver r ->
                new Problem(
                        PenaltyProblem.PERIOD_OVER,
                        "公示期已于 " + r.ended + " 届满,不再公示。",
                        "It would have been shown until " + r.ended + " only.",
                        field("effective_on", "period-over"));
            case PenaltyRefused.EarlyStopPending r ->
                new Problem(
                        PenaltyProblem.EARLY_STOP_PENDING,
                        "" + r.appliedOn + " 的申请尚未决定。",
                        "The application of " + r.appliedOn + " is not decided yet.");
            case PenaltyRefused.NoEarlyStop _ ->
                new Problem(
                        PenaltyProblem.NO_EARLY_STOP,
                        "没有待决定的提前停止公示申请。",
                        "Nobody has applied for an early stop that is not decided.");
            case PenaltyRefused.EarlyStopConditions r ->
                new Problem(
                        PenaltyProblem.EARLY_STOP_CONDITIONS,
                        "不符合提前停止公示的条件:" + String.join("、", r.conditions) + "。",
                        "Not met: " + String.join(", ", r.conditions) + ".",
                        r.conditions.stream()
                                .map(each -> new Problem.FieldError("conditions", each))
                                .toList());
            case PenaltyRefused.ProvisionOverlaps r ->
                new Problem(
                        PenaltyProblem.PROVISION_OVERLAPS,
                        "“" + echo(r.code) + "”在 " + r.from + " 或之后已有记录,只能在其后续接。",
                        "\"" + echo(r.code) + "\" has words from " + r.from + " or later; new ones follow on them.",
                        field("valid_from", "provision-overlaps"));
        };
    }

    private static String range(BigDecimal least, BigDecimal most) {
        if (least == null && most == null) {
            return "0";
        }
        return (least == null ? "0" : least.toPlainString()) + "–" + (most == null ? "" : most.toPlainString());
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
