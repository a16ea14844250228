package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on; none repeats what was sent. */
final class MatterProblems {
    private MatterProblems() {}

    /** All refusals of the domain. */
    @Provider
    static final class Refused extends ProblemMapper<MatterRefused> {
        @Override
        protected Problem problem(MatterRefused refusal) {
            return switch (refusal) {
                case MatterRefused.LetterNotFound _ ->
                    new Problem(
                            MatterProblem.LETTER_NOT_FOUND,
                            "没有这个编号、查询码的来件或附件,请核对。",
                            "No letter has this number or code, or it has no such attachment.");
                case MatterRefused.NotFound r ->
                    r.kind == MatterKind.COMPLAINT
                            ? new Problem(MatterProblem.MATTER_NOT_FOUND, "没有这个编号的投诉。", "No complaint has this number.")
                            : new Problem(MatterProblem.MATTER_NOT_FOUND, "没有这个编号的举报。", "No report has this number.");
                case MatterRefused.KeysMissing _ ->
                    new Problem(
                            MatterProblem.INTAKE_CLOSED,
                            "未配置身份信息加密密钥,暂不能收取或查阅来件。",
                            "No key for sealing identities is configured, so letters can be neither taken in nor opened.");
                case MatterRefused.FieldNeeded r ->
                    new Problem(
                            MatterProblem.FIELD_COMBINATION, zh(r.field), en(r.field), field(r.field, "combination"));
                case MatterRefused.IdentityNeeded r ->
                    new Problem(
                            MatterProblem.IDENTITY_REQUIRED,
                            "投诉须提供姓名、联系方式和地址;实名举报须提供联系方式。举报可以匿名(不填 reporter)。",
                            "A complaint needs name, contact and address; a named report needs a contact. A report may be"
                                    + " anonymous: leave out reporter.",
                            field(r.field, "identity-required"));
                case MatterRefused.NamesReporter r ->
                    new Problem(
                            MatterProblem.NAMES_REPORTER,
                            "字段 " + r.field + " 含有投诉举报人的姓名、号码或地址,请改写。",
                            "The field " + r.field + " has a name, number or address of the reporter; reword it.",
                            field(r.field, "names-reporter"));
                case MatterRefused.AttachmentRefused r -> attachment(r);
                case MatterRefused.WrongState r ->
                    new Problem(
                            MatterProblem.ACT_NOT_POSSIBLE,
                            "事项当前为“" + r.status.zh() + "”,不能办理此步骤。",
                            "The matter is " + r.status + "; it cannot be " + r.act.verb() + " now.");
                case MatterRefused.OutOfOrder r ->
                    new Problem(
                            MatterProblem.STEP_OUT_OF_ORDER,
                            "日期 " + r.day + " 早于上一步骤的 " + r.last + "。",
                            r.day + " lies before the last step on " + r.last + ".",
                            field("effective_on", "out-of-order"));
                case MatterRefused.NotRouted _ ->
                    new Problem(
                            MatterProblem.NOT_ROUTED,
                            "请先转办至被投诉举报人所在地的县(市、区)。",
                            "Route it to the county of the enterprise first.");
                case MatterRefused.SameCounty _ ->
                    new Problem(MatterProblem.SAME_COUNTY, "该事项已在此县(市、区)。", "It is in that county already.");
                case MatterRefused.GroundUnknown r ->
                    new Problem(
                            MatterProblem.GROUND_UNKNOWN,
                            "对 " + r.receivedOn + " 收到的来件没有这一法定情形,见 /api/v1/complaint-grounds。",
                            "No such ground holds for what was received on " + r.receivedOn
                                    + "; see /api/v1/complaint-grounds.",
                            field("ground", "unknown-ground"));
                case MatterRefused.TimeNotOver r ->
                    new Problem(
                            MatterProblem.TIME_NOT_OVER,
                            "调解期限至 " + r.due + ",届满后方可以此终止。",
                            "Mediation has time until " + r.due + " and ends for that only afterwards.",
                            field("ground", "time-not-over"));
                case MatterRefused.NotExtendable r ->
                    r.extendedOn == null
                            ? new Problem(MatterProblem.NOT_EXTENDABLE, "核查期限已过,不能延长。", "The period is over already.")
                            : new Problem(
                                    MatterProblem.NOT_EXTENDABLE,
                                    "核查期限已于 " + r.extendedOn + " 延长,只能延长一次。",
                                    "It was extended on " + r.extendedOn + "; once is all.");
                case MatterRefused.AlreadySuspended _ ->
                    new Problem(MatterProblem.ALREADY_SUSPENDED, "期限已中止计算。", "The clock stands still already.");
                case MatterRefused.NotSuspended _ ->
                    new Problem(MatterProblem.NOT_SUSPENDED, "期限未中止计算。", "The clock does not stand still.");
                case MatterRefused.StillSuspended _ ->
                    new Problem(
                            MatterProblem.STILL_SUSPENDED,
                            "期限中止计算中,请先恢复再作决定。",
                            "The clock stands still; resume it before you decide.");
                case MatterRefused.CaseUnknown _ ->
                    new Problem(
                            MatterProblem.CASE_UNKNOWN,
                            "没有该编号的案件,请先立案。",
                            "No case has the number; open it first.",
                            field("case_number", "unknown-case"));
                case MatterRefused.NotARepeat r -> repeat(r);
                case MatterRefused.Anonymous _ ->
                    new Problem(
                            MatterProblem.REPORTER_ANONYMOUS,
                            "匿名来件没有可告知的对象;办理情况可凭查询码查询。",
                            "Nobody is known who could be told; the state can be asked for by code.");
                case MatterRefused.RoleNotAllowed _ ->
                    new Problem(
                            MatterProblem.ROLE_NOT_ALLOWED,
                            "该角色无权查阅身份信息和附件;本次尝试已记录。",
                            "The role may not see identities and attachments; this attempt was recorded.");
            };
        }
    }

    /** A form that is not as documented. */
    @Provider
    static final class Form extends ProblemMapper<LetterForm.InvalidForm> {
        @Override
        protected Problem problem(LetterForm.InvalidForm refusal) {
            return switch (refusal.fault) {
                case UNKNOWN_PART ->
                    new Problem(
                            MatterProblem.INVALID_LETTER_FORM,
                            "表单只能有 letter 和 attachment 两种部分。",
                            "The form has parts letter and attachment only.");
                case ONE_LETTER ->
                    new Problem(
                            MatterProblem.INVALID_LETTER_FORM,
                            "表单须有且只有一个 letter 部分。",
                            "The form needs exactly one part letter.",
                            field("letter", "one-needed"));
                case NO_FILE ->
                    new Problem(
                            MatterProblem.INVALID_LETTER_FORM,
                            "attachment 须作为文件上传(带文件名)。",
                            "An attachment must be sent as a file, with a file name.",
                            field("attachment", "not-a-file"));
            };
        }
    }

    private static Problem attachment(MatterRefused.AttachmentRefused r) {
        return switch (r.fault) {
            case TOO_MANY ->
                new Problem(
                        MatterProblem.TOO_MANY_ATTACHMENTS,
                        "附件最多 " + r.limit + " 个,现有 " + r.n + " 个。",
                        "At most " + r.limit + " attachments are taken, not " + r.n + ".",
                        field("attachment", "too-many"));
            case TOO_LARGE ->
                new Problem(
                        MatterProblem.ATTACHMENT_TOO_LARGE,
                        "第 " + r.n + " 个附件超过 " + r.limit + " 字节。",
                        "Attachment " + r.n + " is larger than " + r.limit + " bytes.",
                        field("attachment", "too-large"));
            case TOGETHER_TOO_LARGE ->
                new Problem(
                        MatterProblem.ATTACHMENTS_TOO_LARGE,
                        "附件合计超过 " + r.limit + " 字节。",
                        "The attachments are larger than " + r.limit + " bytes together.",
                        field("attachment", "together-too-large"));
            case EMPTY ->
                new Problem(
                        MatterProblem.ATTACHMENT_EMPTY,
                        "第 " + r.n + " 个附件为空。",
                        "Attachment " + r.n + " is empty.",
                        field("attachment", "empty"));
            case TYPE ->
                new Problem(
                        MatterProblem.ATTACHMENT_TYPE,
                        "第 " + r.n + " 个附件不是 JPEG、PNG 或 PDF。",
                        "Attachment " + r.n + " is no JPEG, PNG or PDF.",
                        field("attachment", "type"));
        };
    }

    private static Problem repeat(MatterRefused.NotARepeat r) {
        String zh =
                switch (r.why) {
                    case ITSELF -> "不能并入自身。";
                    case UNKNOWN -> "没有该编号的同类事项。";
                    case OTHER_ENTERPRISE -> "两事项涉及的企业不同。";
                    case OTHER_COMPLAINANT -> "投诉人不同,各有争议,应分别处理。";
                    case MERGED_ITSELF -> "目标事项已并入其他事项,请并入最终事项。";
                    case HAS_REPEATS -> "已有其他事项并入本事项。";
                    case LATER -> "目标事项晚于本事项收到。";
                };
        String en =
                switch (r.why) {
                    case ITSELF -> "A matter is not merged into itself.";
                    case UNKNOWN -> "No matter of this kind has the number.";
                    case OTHER_ENTERPRISE -> "The two are about different enterprises.";
                    case OTHER_COMPLAINANT -> "The complainants differ, and so do their disputes.";
                    case MERGED_ITSELF -> "The other was merged itself; name the one it was merged into.";
                    case HAS_REPEATS -> "Others were merged into this one.";
                    case LATER -> "The other was received later.";
                };
        return new Problem(MatterProblem.NOT_A_REPEAT, zh, en, field("into", "not-a-repeat"));
    }

    private static String zh(String field) {
        return switch (field) {
            case "claim" -> "投诉须填诉求 claim;只举报时不填。";
            case "by" -> "网上来件不填 by;其他渠道须填登记部门 by。";
            default -> "网上来件不填收到日期 received_on。";
        };
    }

    private static String en(String field) {
        return switch (field) {
            case "claim" -> "A complaint needs a claim; a report alone has none.";
            case "by" -> "A letter sent online has no by; one recorded by an officer needs it.";
            default -> "A letter sent online has no received_on.";
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
