package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.supervision.complaints.MatterRefused;

/** Says which field a refused letter fails at, in words for its writer. */
final class LetterFaults {
    private static final int MEGA = 1_048_576;

    private LetterFaults() {}

    static Fault of(MatterRefused refusal) {
        return switch (refusal) {
            case MatterRefused.NamesReporter r ->
                new Fault(
                        r.field,
                        "这里出现了您的姓名、号码或者地址；为保护您，请改写。",
                        "Your name, number or address stands here; reword it, to protect yourself.");
            case MatterRefused.AttachmentRefused r -> attachment(r);
            case MatterRefused.KeysMissing _ ->
                new Fault(
                        "form",
                        "暂时不能收取来件，请稍后再试或者拨打 12315。",
                        "Letters cannot be taken in just now; try later or call 12315.");
            case MatterRefused.IdentityNeeded r ->
                new Fault(
                        r.field.replace("reporter.", "").replace("reporter", "name"),
                        "投诉须提供姓名、联系方式和地址。",
                        "A complaint needs name, contact and address.");
            case MatterRefused.FieldNeeded r -> new Fault(r.field, "请填写或者清空此项。", "Fill this in, or leave it empty.");
            case MatterRefused.LetterNotFound _,
                    MatterRefused.NotFound _,
                    MatterRefused.WrongState _,
                    MatterRefused.OutOfOrder _,
                    MatterRefused.NotRouted _,
                    MatterRefused.SameCounty _,
                    MatterRefused.GroundUnknown _,
                    MatterRefused.TimeNotOver _,
                    MatterRefused.NotExtendable _,
                    MatterRefused.AlreadySuspended _,
                    MatterRefused.NotSuspended _,
                    MatterRefused.StillSuspended _,
                    MatterRefused.CaseUnknown _,
                    MatterRefused.NotARepeat _,
                    MatterRefused.Anonymous _,
                    MatterRefused.RoleNotAllowed _ -> throw refusal; // nothing that handing a letter in can run into
        };
    }

    private static Fault attachment(MatterRefused.AttachmentRefused r) {
        return switch (r.fault) {
            case TOO_MANY ->
                new Fault(
                        "attachment",
                        "附件最多 " + r.limit + " 个，您选了 " + r.n + " 个。",
                        "At most " + r.limit + " files; you chose " + r.n + ".");
            case TOO_LARGE ->
                new Fault(
                        "attachment",
                        "第 " + r.n + " 个附件超过 " + r.limit / MEGA + " MB。",
                        "File " + r.n + " is larger than " + r.limit / MEGA + " MB.");
            case TOGETHER_TOO_LARGE ->
                new Fault(
                        "attachment",
                        "附件合计超过 " + r.limit / MEGA + " MB。",
                        "The files are larger than " + r.limit / MEGA + " MB together.");
            case EMPTY -> new Fault("attachment", "第 " + r.n + " 个附件是空的。", "File " + r.n + " is empty.");
            case TYPE ->
                new Fault(
                        "attachment",
                        "第 " + r.n + " 个附件不是 JPEG、PNG 图片或者 PDF。",
                        "File " + r.n + " is no JPEG or PNG picture and no PDF.");
        };
    }
}
