package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRefused;
import cn.jiangmen.quality.supervision.dishonesty.ProposalRefused;
import cn.jiangmen.quality.supervision.dishonesty.RecordRefused;
import cn.jiangmen.quality.supervision.dishonesty.RuleRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class DishonestyProblems extends ProblemMapper<DishonestyRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(DishonestyRefused refusal) {
        return switch (refusal) {
            case ProposalRefused each -> proposal(each);
            case RecordRefused each -> record(each);
            case RuleRefused each -> rule(each);
        };
    }

    private static Problem proposal(ProposalRefused refusal) {
        return switch (refusal) {
            case ProposalRefused.ProposalNotFound r ->
                new Problem(
                        DishonestyProblem.DISHONESTY_PROPOSAL_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的拟列入事项。",
                        "No proposal has the id \"" + echo(r.id) + "\".");
            case ProposalRefused.CaseUnknown r ->
                new Problem(
                        DishonestyProblem.CASE_UNKNOWN,
                        "没有编号为“" + echo(r.number) + "”的案件。",
                        "No case has the number \"" + echo(r.number) + "\".",
                        field("case_number", "unknown-case"));
            case ProposalRefused.CaseNotInvestigated r ->
                new Problem(
                        DishonestyProblem.CASE_NOT_INVESTIGATED,
                        "案件 " + r.number + " 尚未开始调查,不能拟列入。",
                        "The investigation of case " + r.number + " has not begun; nobody is proposed before.");
            case ProposalRefused.AlreadyProposed r ->
                new Problem(
                        DishonestyProblem.ALREADY_PROPOSED,
                        "案件 " + r.caseNumber + " 已按该事由(" + r.ground + ")拟列入,请在原事项上办理。",
                        "Case " + r.caseNumber + " has a proposal on ground " + r.ground + "; go on with that one.");
            case ProposalRefused.DefencePeriodRuns r ->
                new Problem(
                        DishonestyProblem.DEFENCE_PERIOD_RUNS,
                        "当事人陈述、申辩的期限至 " + r.until + ",期满后或者其陈述、申辩后才能继续。",
                        "The party may defend itself until " + r.until + "; go on after that, or after its defence.");
            case ProposalRefused.DefenceUpheld r ->
                new Problem(
                        DishonestyProblem.DEFENCE_UPHELD,
                        "当事人的申辩成立(" + r.outcome + "),不得列入,请作不予列入处理。",
                        "The defence was upheld (" + r.outcome + "); abandon the proposal.");
            case ProposalRefused.ConsentMissing r ->
                new Problem(
                        DishonestyProblem.CONSENT_MISSING,
                        "按 " + r.day + " 适用的规定,列入须先经上一级市场监督管理部门同意。",
                        "By the rule of " + r.day + " the next higher authority has to consent first.");
            case ProposalRefused.PenaltyElsewhere r ->
                new Problem(
                        DishonestyProblem.PENALTY_ELSEWHERE,
                        "处罚决定“" + echo(r.decisionNumber) + "”不是案件 " + r.caseNumber + " 作出的。",
                        "\"" + echo(r.decisionNumber) + "\" was not decided in case " + r.caseNumber + ".",
                        field("penalty_id", "other-case"));
            case ProposalRefused.PenaltyTooLight r ->
                new Problem(
                        DishonestyProblem.PENALTY_TOO_LIGHT,
                        "处罚种类 " + r.kinds
                                + (r.byPrinciple
                                        ? " 不属于较重行政处罚,不得列入。"
                                        : " 仅在按从重处罚原则处以罚款时属于较重行政处罚,请填写 heavier_punishment;否则不得列入。"),
                        "Penalty " + r.kinds
                                + (r.byPrinciple
                                        ? " is none that anybody can be listed for."
                                        : " is a heavy one only where the fine was set by the heavier-punishment principle; say so in heavier_punishment."),
                        field("heavier_punishment", "penalty-too-light"));
            case ProposalRefused.NotTogether r ->
                new Problem(
                        DishonestyProblem.NOT_TOGETHER,
                        "列入日期 " + r.day + " 与处罚决定日期 " + r.decidedOn + " 不符:列入决定应当与行政处罚决定一并作出。",
                        r.day + " does not fit the penalty of " + r.decidedOn + ": both are decided together.",
                        field("listed_on", "not-together"));
            case ProposalRefused.MeasurePeriodUnfit r ->
                new Problem(
                        DishonestyProblem.MEASURE_PERIOD_UNFIT,
                        r.needed ? "措施 " + r.code + " 有法定期限,须填写晚于列入日期的 until。" : "措施 " + r.code + " 随列入终止,不填写 until。",
                        r.needed
                                ? "Measure " + r.code + " has a period set by law; give its end, after the listing."
                                : "Measure " + r.code + " ends with the listing; it takes no end of its own.",
                        field("measures", "period-unfit"));
        };
    }

    private static Problem record(RecordRefused refusal) {
        return switch (refusal) {
            case RecordRefused.RecordNotFound r ->
                new Problem(
                        DishonestyProblem.DISHONESTY_RECORD_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的失信记录。",
                        "No record has the id \"" + echo(r.id) + "\".");
            case RecordRefused.PenaltyUnknown r ->
                new Problem(
                        DishonestyProblem.PENALTY_UNKNOWN,
                        "没有编号为“" + echo(r.id) + "”的处罚决定;没有处罚不得列入。",
                        "No penalty has the id \"" + echo(r.id) + "\"; nobody is listed without one.",
                        field("penalty_id", "unknown-penalty"));
            case RecordRefused.PenaltyNotStanding r ->
                new Problem(
                        DishonestyProblem.PENALTY_NOT_STANDING,
                        "处罚决定“" + echo(r.decisionNumber) + "”已撤销,不能作为依据。",
                        "\"" + echo(r.decisionNumber) + "\" was withdrawn; nothing can rest on it.");
            case RecordRefused.DecisionNumberTaken r ->
                new Problem(
                        DishonestyProblem.DECISION_NUMBER_TAKEN,
                        "列入决定文号“" + echo(r.number) + "”已使用。",
                        "\"" + echo(r.number) + "\" stands for another listing.",
                        field("decision_number", "taken"));
            case RecordRefused.PublicationExcluded r ->
                new Problem(
                        DishonestyProblem.PUBLICATION_EXCLUDED,
                        "处罚决定“" + echo(r.decisionNumber) + "”不在信用平台公示(" + r.exclusion + "),不录入失信信息。",
                        "\"" + echo(r.decisionNumber) + "\" is left out of the credit platform (" + r.exclusion
                                + "); take it in first.");
            case RecordRefused.AlreadyRecorded r ->
                new Problem(
                        DishonestyProblem.ALREADY_RECORDED,
                        "处罚决定“" + echo(r.decisionNumber) + "”已有该类失信记录。",
                        "\"" + echo(r.decisionNumber) + "\" has a record of this kind already.");
            case RecordRefused.PeriodOver r ->
                new Problem(
                        DishonestyProblem.PERIOD_OVER,
                        "最长期限已于 " + r.end + " 届满。",
                        "The longest period was over on " + r.end + ".");
            case RecordRefused.GradeUnexplained r ->
                new Problem(
                        DishonestyProblem.GRADE_UNEXPLAINED,
                        "按规则应为 " + r.byRule + ",改用其他分类须填写 grade_reason。",
                        "By rule it is " + r.byRule + "; another tier needs grade_reason.",
                        field("grade_reason", "required"));
            case RecordRefused.RepairTooEarly r ->
                new Problem(
                        DishonestyProblem.REPAIR_TOO_EARLY,
                        "最短期限至 " + r.earliest + " 才届满,申请日期早于该日,应当不予受理。",
                        "The shortest period ends on " + r.earliest
                                + ", and the application is older; do not accept it.");
            case RecordRefused.RepairObstructed r ->
                new Problem(
                        DishonestyProblem.REPAIR_OBSTRUCTED,
                        "不符合条件:" + String.join(";", r.obstacles) + "。",
                        "Conditions that are not met: " + String.join("; ", r.obstacles) + ".");
            case RecordRefused.AlreadyPublished r ->
                new Problem(
                        DishonestyProblem.ALREADY_PUBLISHED,
                        "已于 " + r.since + " 公示。",
                        "It has been published since " + r.since + ".");
            case RecordRefused.AlreadyStopped r ->
                new Problem(
                        DishonestyProblem.ALREADY_STOPPED,
                        "已于 " + r.since + " 停止公示、解除措施。",
                        "It stopped on " + r.since + ".");
            case RecordRefused.NothingToCorrect _ ->
                new Problem(
                        DishonestyProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case RecordRefused.EntryUnknown r ->
                new Problem(
                        DishonestyProblem.ENTRY_UNKNOWN,
                        "该记录没有条目 " + r.id + "。",
                        "The record has no entry " + r.id + ".",
                        field("corrects_id", "unknown-entry"));
        };
    }

    private static Problem rule(RuleRefused refusal) {
        return switch (refusal) {
            case RuleRefused.ActNotPossible r ->
                new Problem(
                        DishonestyProblem.ACT_NOT_POSSIBLE,
                        "当前状态为 " + r.status + ",不能办理 " + r.act + "。",
                        "In state " + r.status + " it cannot be " + r.act + ".");
            case RuleRefused.RoleNotAllowed r ->
                new Problem(
                        DishonestyProblem.ROLE_NOT_ALLOWED,
                        "办理 " + r.act + " 的角色应为 " + r.allowed + ",不能是 " + r.role + "。",
                        "To be " + r.act + " takes one of " + r.allowed + ", not " + r.role + ".",
                        field("by.role", "not-allowed"));
            case RuleRefused.GroundUnknown r ->
                new Problem(
                        DishonestyProblem.GROUND_UNKNOWN,
                        r.day + " 没有编号为“" + echo(r.code) + "”的列入事由;证书被暂停、撤销本身不是列入事由。",
                        "No ground \"" + echo(r.code) + "\" was in force on " + r.day
                                + "; the state of a certificate is none.",
                        field("ground", "unknown-ground"));
            case RuleRefused.OutOfOrder r ->
                new Problem(
                        DishonestyProblem.STEP_OUT_OF_ORDER,
                        "日期 " + r.day + " 早于前一步骤的 " + r.earliest + "。",
                        r.day + " lies before the step that it follows, of " + r.earliest + ".",
                        field(r.field, "too-early"));
            case RuleRefused.MeasureUnknown r ->
                new Problem(
                        DishonestyProblem.MEASURE_UNKNOWN,
                        "措施“" + echo(r.code) + "”在 " + r.day + " 不在惩戒措施目录内,不得自行设定。",
                        "Measure \"" + echo(r.code) + "\" was not in the catalogue on " + r.day
                                + "; none may be invented.",
                        field("measures", "unknown-measure"));
            case RuleRefused.NoRuleInForce r ->
                new Problem(
                        DishonestyProblem.NO_RULE_IN_FORCE,
                        r.day + " 没有适用的规定(" + r.act + ")。",
                        "No rule was in force on " + r.day + " (" + r.act + ").");
            case RuleRefused.ConsentRuleTaken r ->
                new Problem(
                        DishonestyProblem.CONSENT_RULE_TAKEN,
                        r.day + " 起已有规定。",
                        "A rule begins on " + r.day + " already.",
                        field("valid_from", "taken"));
            case RuleRefused.CreditCodeMissing r ->
                new Problem(
                        DishonestyProblem.CREDIT_CODE_MISSING,
                        "案件 " + r.caseNumber + " 没有当事人的统一社会信用代码,不能列入。",
                        "Case " + r.caseNumber + " does not know the party's credit code; it cannot be listed.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
