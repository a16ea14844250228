package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.ProcedureKind;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class CaseProblems extends ProblemMapper<CaseRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(CaseRefused refusal) {
        return switch (refusal) {
            case CaseRefused.NotFound r ->
                new Problem(
                        CaseProblem.CASE_NOT_FOUND,
                        "没有编号为“" + echo(r.number) + "”的案件。",
                        "No case has the number \"" + echo(r.number) + "\".");
            case CaseRefused.CreditCodeInvalid r ->
                new Problem(
                        CaseProblem.CREDIT_CODE_INVALID,
                        "“" + echo(r.written) + "”不是统一社会信用代码,请核对 18 位字符;不明则留空。",
                        "\"" + echo(r.written)
                                + "\" is no unified social credit code; check its 18 characters or leave it" + " out.",
                        field("credit_code", "invalid"));
            case CaseRefused.CountyUnknown r ->
                new Problem(
                        CaseProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市的县(市、区)代码。",
                        "\"" + echo(r.county) + "\" is no county of the city.",
                        field("county", "unknown-county"));
            case CaseRefused.DayOutOfRange r ->
                new Problem(
                        CaseProblem.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "日期 " + r.day + " 应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        r.day + " is not between " + r.earliest + " and " + r.latest + ".",
                        field(r.field, "out-of-range"));
            case CaseRefused.OutOfOrder r ->
                new Problem(
                        CaseProblem.STEP_OUT_OF_ORDER,
                        "日期 " + r.day + " 早于上一步骤的 " + r.last + "。",
                        r.day + " lies before the last step on " + r.last + ".",
                        field("effective_on", "out-of-order"));
            case CaseRefused.AlreadyInvestigating _ ->
                new Problem(CaseProblem.ALREADY_INVESTIGATING, "该案件已在调查。", "The investigation has begun already.");
            case CaseRefused.NotInvestigated _ ->
                new Problem(
                        CaseProblem.NOT_INVESTIGATED,
                        "结案前须先开始调查。",
                        "A case is closed on its investigation; begin that first.");
            case CaseRefused.AlreadyClosed r ->
                new Problem(
                        CaseProblem.ALREADY_CLOSED,
                        "该案件已于 " + r.closedOn + " 结案。",
                        "The case was closed on " + r.closedOn + ".");
            case CaseRefused.ReferenceContradictsProcedure r ->
                new Problem(
                        CaseProblem.REFERENCE_CONTRADICTS_PROCEDURE,
                        r.procedure == ProcedureKind.EXTERNAL
                                ? "程序在其他平台办理的,须填写该平台的案件编号 external_reference。"
                                : "程序在本系统办理的,不填写 external_reference。",
                        r.procedure == ProcedureKind.EXTERNAL
                                ? "A procedure that runs elsewhere needs external_reference."
                                : "external_reference belongs to procedures that run elsewhere (EXTERNAL).",
                        field("external_reference", "reference-contradicts-procedure"));
            case CaseRefused.NoSuchStep r ->
                new Problem(
                        CaseProblem.NO_SUCH_STEP,
                        "办案程序为 " + r.procedure + ",没有此步骤;只有普通程序 ORDINARY 才有。",
                        "The procedure is " + r.procedure + "; the step belongs to ORDINARY.");
            case CaseRefused.WrongStage r ->
                new Problem(
                        CaseProblem.WRONG_STAGE,
                        "案件处于 " + r.stage + ",此步骤须在 " + r.allowed + " 时进行。",
                        "The case stands at " + r.stage + "; the step needs " + r.allowed + ".");
            case CaseRefused.HearingNotOffered _ ->
                new Problem(
                        CaseProblem.HEARING_NOT_OFFERED,
                        "告知书未告知听证权利,不能申请听证;如应当听证,请重新告知。",
                        "The notice offered no hearing; give a new notice if there is a right to one.");
            case CaseRefused.RequestTooLate r ->
                new Problem(
                        CaseProblem.REQUEST_TOO_LATE,
                        "期限止于 " + r.due + ",不能在 " + r.day + " 提出。",
                        "The period ended on " + r.due + "; " + r.day + " is too late.",
                        field("effective_on", "request-too-late"));
            case CaseRefused.HearingAnnouncedLate r ->
                new Problem(
                        CaseProblem.HEARING_ANNOUNCED_LATE,
                        "听证的时间地点最迟应在 " + r.latest + " 通知当事人,不能是 " + r.announced + "。",
                        "The parties had to be told by " + r.latest + "; " + r.announced + " is too late.",
                        field("announced_on", "hearing-announced-late"));
            case CaseRefused.DefenceOpen r ->
                new Problem(
                        CaseProblem.DEFENCE_OPEN,
                        "当事人可在 " + r.due + " 前(含当日)陈述申辩或申请听证;期满后复核,或记录其书面放弃。",
                        "The party may speak or ask for a hearing until " + r.due
                                + "; review after it or record a waiver.",
                        field("effective_on", "defence-open"));
            case CaseRefused.AlreadySuspended r ->
                new Problem(
                        CaseProblem.ALREADY_SUSPENDED,
                        "办案期限自 " + r.since + " 起中止,请先恢复。",
                        "The period is suspended since " + r.since + "; resume it first.");
            case CaseRefused.NotSuspended _ ->
                new Problem(
                        CaseProblem.NOT_SUSPENDED,
                        "办案期限没有可恢复的中止;听证期间随听证结束而恢复。",
                        "Nothing is suspended that could be resumed; a hearing ends with the hearing.");
            case CaseRefused.ExtensionOutOfTurn r ->
                new Problem(
                        CaseProblem.EXTENSION_OUT_OF_TURN,
                        r.first ? "负责人批准的延期只有一次,继续延期须经集体讨论决定,请填写 days。" : "集体讨论决定的延期须在负责人批准延期之后。",
                        r.first
                                ? "The head extends once; a collective decision names its days."
                                : "A collective extension follows on the head's.",
                        field("days", "extension-out-of-turn"));
            case CaseRefused.FilingNotExtendable _ ->
                new Problem(
                        CaseProblem.FILING_NOT_EXTENDABLE,
                        "没有案源收到日期,不存在可延长的核查期限。",
                        "Without lead_received_on there is no period to extend.",
                        field("filing_extended", "filing-not-extendable"));
            case CaseRefused.LimitTooEarly r ->
                new Problem(
                        CaseProblem.LIMIT_TOO_EARLY,
                        "改正期限 " + r.limit + " 不能早于 " + r.earliest + "。",
                        r.limit + " lies before " + r.earliest + ".",
                        field("correct_by", "limit-too-early"));
            case CaseRefused.OrderNumberTaken r ->
                new Problem(
                        CaseProblem.ORDER_NUMBER_TAKEN,
                        "本案已有文号为“" + echo(r.number) + "”的责令改正。",
                        "The case has an order \"" + echo(r.number) + "\" already.",
                        field("order_number", "order-number-taken"));
            case CaseRefused.OrderUnknown r ->
                new Problem(
                        CaseProblem.ORDER_UNKNOWN,
                        "本案没有文号为“" + echo(r.number) + "”的责令改正。",
                        "The case has no order \"" + echo(r.number) + "\".",
                        field("order_number", "order-unknown"));
            case CaseRefused.OrderEnded r ->
                new Problem(
                        CaseProblem.ORDER_ENDED,
                        "责令改正“" + echo(r.number) + "”已是 " + r.status + "。",
                        "The order \"" + echo(r.number) + "\" is " + r.status + " already.");
            case CaseRefused.CorrectionOpen r ->
                new Problem(
                        CaseProblem.CORRECTION_OPEN,
                        "责令改正“" + echo(r.number) + "”尚未复查,复查或撤回后才能结案。",
                        "Check or withdraw the order \"" + echo(r.number) + "\" before closing.");
            case CaseRefused.OutcomeOfOthers r ->
                new Problem(
                        CaseProblem.OUTCOME_OF_OTHERS,
                        "结案方式 " + r.outcome + " 只用于程序在其他平台办理的案件。",
                        r.outcome + " is for cases whose procedure runs elsewhere.",
                        field("outcome", "outcome-of-others"));
            case CaseRefused.PenaltyStands r ->
                new Problem(
                        CaseProblem.OUTCOME_CONTRADICTS_PENALTIES,
                        "本案有有效的处罚决定“" + echo(r.decisionNumber) + "”,结案方式应为 PENALISED。",
                        "The penalty \"" + echo(r.decisionNumber) + "\" stands; the outcome is PENALISED.",
                        field("outcome", "outcome-contradicts-penalties"));
            case CaseRefused.PenaltyMissing _ ->
                new Problem(
                        CaseProblem.OUTCOME_CONTRADICTS_PENALTIES,
                        "本案没有有效的处罚决定,不能以 PENALISED 结案。",
                        "No penalty stands in the case.",
                        field("outcome", "outcome-contradicts-penalties"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
