package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.LateCode;
import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.List;

/** Suspends, resumes, revokes and cancels some certificates, in stories the exports can tell and in no others. */
final class Fates {
    private static final List<String> CCC_SUSPENDED = List.of("0201", "0202", "0203", "0205", "0208");
    private static final List<String> CCC_REVOKED = List.of("0203", "0205", "0207", "0209");
    private static final List<String> SYSTEM_SUSPENDED = List.of("0111", "0112", "0113", "0114", "0116");
    private static final List<String> SYSTEM_REVOKED = List.of("0112", "0114", "0116", "0121");

    private final CreditCodes nobodys = new CreditCodes(new Dice("codes of nobody"));
    private Dice dice;

    void decide(Certificate certificate) {
        dice = new Dice("fate of " + certificate.number());
        LocalDate closed = certificate.holder().deregisteredOn();
        int perMille = dice.below(1000);
        if (!certificate.changes().isEmpty()) {
            return;
        }
        if (closed != null && dice.chance(0.6)) {
            attempt(certificate, revoked(certificate, dice.between(closed, closed.plusDays(60)), "0111"));
        } else if (perMille < 12) {
            attempt(certificate, revoked(certificate, inLastTerm(certificate), null));
        } else if (perMille < 24) {
            attempt(certificate, cancelled(certificate, inLastTerm(certificate)));
        } else if (perMille < 34) {
            suspension(certificate, 0, Exports.DAYS.size(), Then.NOTHING);
        } else if (perMille < 58) {
            suspension(certificate, 0, 3, Then.RESUMED);
        } else if (perMille < 63) {
            suspension(certificate, 0, 3, Then.REVOKED);
        } else if (perMille < 66) {
            suspension(certificate, 0, 1, Then.RESUMED);
            suspension(certificate, 2, 3, Then.RESUMED);
        } else if (perMille < 71) {
            lateCode(certificate);
        } else if (certificate.scheme().recordKind() == RecordKind.CCC && dice.chance(0.6)) {
            cancelledAsExpired(certificate);
        }
    }

    /** Suspended within half a year before one of the exports [from, to); what comes next comes after it. */
    private void suspension(Certificate certificate, int from, int to, Then then) {
        int any = dice.below(to - from);
        for (int i = 0; i < to - from; i++) {
            LocalDate shown = Exports.DAYS.get(from + (any + i) % (to - from));
            LocalDate day = shown.minusDays(dice.between(1, 170));
            LocalDate until = dice.between(shown.plusDays(1), day.plusDays(180));
            if (attempt(certificate, suspended(certificate, day), then, until)) {
                return;
            }
        }
    }

    private boolean attempt(Certificate certificate, StateChange suspended, Then then, LocalDate until) {
        return switch (then) {
            case NOTHING -> attempt(certificate, suspended);
            case RESUMED -> attempt(certificate, suspended, new StateChange(until, State.VALID, "", "整改验证合格,恢复使用"));
            case REVOKED ->
                attempt(
                        certificate,
                        suspended,
                        revoked(certificate, until, certificate.goods() == null ? "0115" : "0201"));
        };
    }

    /** Adds the changes if they fall inside a term, clear of any renewal, and the exports can tell the outcome. */
    private boolean attempt(Certificate certificate, StateChange... changes) {
        int kept = certificate.changes().size();
        for (StateChange change : changes) {
            certificate.change(change);
        }
        LocalDate first = changes[0].on();
        LocalDate last = changes[changes.length - 1].on();
        boolean comesBack = changes[changes.length - 1].state() == State.VALID;
        boolean apt = !last.isAfter(Exports.last()) && clear(certificate, first, comesBack ? last : LocalDate.MAX);
        if (apt && Exports.tell(certificate)) {
            return true;
        }
        certificate.forget(kept);
        return false;
    }

    /** Whether some term holds both days and no renewal is decided between them. */
    private static boolean clear(Certificate certificate, LocalDate first, LocalDate last) {
        Term current = null;
        for (Term term : certificate.terms()) {
            if (term.decidedOn().plusDays(60).isBefore(first)) {
                current = term;
            } else if (!term.decidedOn().isAfter(last)) {
                return false;
            }
        }
        return current != null
                && first.isBefore(current.expiresOn().minusDays(5))
                && (last.equals(LocalDate.MAX) || last.isBefore(current.expiresOn()));
    }

    private LocalDate inLastTerm(Certificate certificate) {
        Term last = certificate.terms().getLast();
        LocalDate end = last.expiresOn().isBefore(Exports.last()) ? last.expiresOn() : Exports.last();
        return dice.between(last.decidedOn().plusDays(90), end);
    }

    private StateChange suspended(Certificate certificate, LocalDate day) {
        return switch (certificate.scheme().recordKind()) {
            case CCC -> new StateChange(day, State.SUSPENDED, dice.of(CCC_SUSPENDED), "监督检查发现不符合,暂停使用");
            case MANAGEMENT_SYSTEM_AND_SERVICE ->
                new StateChange(day, State.SUSPENDED, dice.of(SYSTEM_SUSPENDED), "未按期接受监督审核,暂停使用");
            default -> new StateChange(day, State.SUSPENDED, "", "产品抽检不合格,暂停使用");
        };
    }

    private StateChange revoked(Certificate certificate, LocalDate day, String code) {
        String why =
                switch (certificate.scheme().recordKind()) {
                    case CCC -> code != null && code.startsWith("02") ? code : dice.of(CCC_REVOKED);
                    case MANAGEMENT_SYSTEM_AND_SERVICE -> code != null ? code : dice.of(SYSTEM_REVOKED);
                    default -> "";
                };
        return new StateChange(day, State.REVOKED, why, "不再符合认证要求,撤销证书");
    }

    private StateChange cancelled(Certificate certificate, LocalDate day) {
        String code = certificate.scheme().recordKind() == RecordKind.CCC ? dice.of(List.of("0202", "0204")) : "";
        return new StateChange(day, State.CANCELLED, code, "持证人自愿申请注销");
    }

    /** A CCC certificate that was not extended is cancelled soon after its last day. */
    private void cancelledAsExpired(Certificate certificate) {
        LocalDate day = certificate.terms().getLast().expiresOn().plusDays(dice.between(1, 30));
        if (!day.isAfter(Exports.last())) {
            certificate.change(new StateChange(day, State.CANCELLED, "0201", "有效期届满,未申请延续"));
            if (!Exports.tell(certificate)) {
                certificate.forget(0);
            }
        }
    }

    /** For a while the register shows somebody else's code, or none. */
    private void lateCode(Certificate certificate) {
        LocalDate corrected = dice.between(certificate.reportedOn().plusDays(200), Exports.last());
        String before = dice.chance(0.5) ? "" : nobodys.next(Form.COMPANY, "440700");
        if (!corrected.isAfter(Exports.last()) && certificate.holder().registered()) {
            certificate.showingBefore(new LateCode(before, corrected));
        }
    }

    /** What follows a suspension. */
    private enum Then {
        NOTHING,
        RESUMED,
        REVOKED
    }
}
