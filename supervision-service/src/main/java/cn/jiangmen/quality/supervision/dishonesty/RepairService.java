package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Early removal and credit repair (提前移出、信用修复), from the application to the end or to its restoration. */
@ApplicationScoped
public class RepairService {
    private final RecordService records;
    private final PenaltyReading penalties;
    private final LegalClocks clocks;
    private final Clock clock;

    RepairService(RecordService records, PenaltyReading penalties, LegalClocks clocks, Clock clock) {
        this.records = records;
        this.penalties = penalties;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What a party says, or an authority has verified.
     *
     * @param obligationsPerformed 已自觉履行处罚决定中的义务
     * @param harmRemoved 已主动消除危害后果和不良影响
     */
    public record Conditions(boolean obligationsPerformed, boolean harmRemoved) {}

    @Transactional
    public DishonestyRecord applied(
            String id, String ifMatch, LocalDate said, Conditions claimed, String number, String reason, Actor by) {
        DishonestyRecord each = records.get(id, ifMatch, RecordAct.REPAIR_APPLIED, by);
        LocalDate on = LegalDay.of("applied_on", said, clock);
        each.act(RecordAct.REPAIR_APPLIED, on);
        Step step = paper(RecordAct.REPAIR_APPLIED, on, by, DocumentKind.REPAIR_APPLICATION, number);
        return records.saved(each, step.saying("claimed", claimed).because(reason));
    }

    /** Accepted for verification: only when the shortest period was over on the day of the application. */
    @Transactional
    public DishonestyRecord accepted(String id, String ifMatch, LocalDate said, String number, Actor by) {
        DishonestyRecord each = records.get(id, ifMatch, RecordAct.REPAIR_ACCEPTED, by);
        LocalDate on = LegalDay.of("accepted_on", said, clock);
        each.act(RecordAct.REPAIR_ACCEPTED, on);
        requireNoRestriction(each, on);
        return records.saved(each, paper(RecordAct.REPAIR_ACCEPTED, on, by, DocumentKind.REPAIR_ACCEPTANCE, number));
    }

    @Transactional
    public DishonestyRecord notAccepted(String id, String ifMatch, LocalDate said, String reason, Actor by) {
        return ended(RecordAct.REPAIR_NOT_ACCEPTED, id, ifMatch, said, null, reason, by);
    }

    @Transactional
    public DishonestyRecord refused(String id, String ifMatch, LocalDate said, String number, String reason, Actor by) {
        return ended(RecordAct.REPAIR_REFUSED, id, ifMatch, said, number, reason, by);
    }

    /** Ends the record early, where every condition was verified and nothing stands against it (Order 44 Art 16). */
    @Transactional
    public DishonestyRecord repaired(
            String id, String ifMatch, LocalDate said, Conditions verified, String number, String reason, Actor by) {
        DishonestyRecord each = records.get(id, ifMatch, RecordAct.REPAIRED, by);
        LocalDate on = LegalDay.of("decided_on", said, clock);
        each.act(RecordAct.REPAIRED, on);
        requireNothingAgainst(each, verified, on);
        Step step = paper(RecordAct.REPAIRED, on, by, DocumentKind.REPAIR_DECISION, number);
        return records.saved(each, step.saying("verified", verified).because(reason));
    }

    /** Puts back what was taken off by deceit; its periods begin anew (Order 44 Art 20). */
    @Transactional
    public DishonestyRecord restored(
            String id, String ifMatch, LocalDate said, String number, String reason, Actor by) {
        DishonestyRecord each = records.get(id, ifMatch, RecordAct.RESTORED, by);
        LocalDate on = LegalDay.of("restored_on", said, clock);
        if (!penalties.get(each.penalty().id()).standing()) {
            throw new RecordRefused.PenaltyNotStanding(each.penalty().decisionNumber());
        }
        Periods periods = RecordService.periods(each, clocks.read(), on, on);
        each.restore(on, periods);
        return records.saved(
                each,
                paper(RecordAct.RESTORED, on, by, DocumentKind.RESTORATION, number)
                        .because(reason));
    }

    private DishonestyRecord ended(
            RecordAct act, String id, String ifMatch, LocalDate said, String number, String reason, Actor by) {
        DishonestyRecord each = records.get(id, ifMatch, act, by);
        LocalDate on = LegalDay.of("decided_on", said, clock);
        each.act(act, on);
        return records.saved(
                each, paper(act, on, by, DocumentKind.REPAIR_DECISION, number).because(reason));
    }

    private void requireNothingAgainst(DishonestyRecord each, Conditions verified, LocalDate on) {
        List<String> obstacles = new ArrayList<>();
        if (!verified.obligationsPerformed()) {
            obstacles.add("OBLIGATIONS_NOT_PERFORMED");
        }
        if (each.kind() == RecordKind.SERIOUS_LISTING) {
            if (!verified.harmRemoved()) {
                obstacles.add("HARM_NOT_REMOVED");
            }
            penalties
                    .heavySince(
                            each.creditCode(), each.penalty().id(), each.days().listedOn(), on)
                    .forEach(number -> obstacles.add("NEW_HEAVIER_PENALTY " + number));
        }
        if (!obstacles.isEmpty()) {
            throw new RecordRefused.RepairObstructed(List.copyOf(obstacles));
        }
        requireNoRestriction(each, on);
    }

    private static void requireNoRestriction(DishonestyRecord each, LocalDate on) {
        LocalDate until = each.days().restrictedUntil();
        if (until != null && on.isBefore(until)) {
            throw new RecordRefused.RepairObstructed(List.of("STATUTORY_MEASURE_RUNS " + until));
        }
    }

    private static Step paper(RecordAct act, LocalDate on, Actor by, DocumentKind kind, String number) {
        Step step = Step.of(act.verb(), on, by);
        return number == null ? step : step.with(new Document(kind, number.strip(), null, on));
    }
}
