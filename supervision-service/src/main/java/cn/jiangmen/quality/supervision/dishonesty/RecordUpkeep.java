package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What happens to records by rule and date: the longest period ends them, and they follow what was corrected or withdrawn in
 * their penalty. A day on which nothing ran is caught up, with the day that the law says. Several instances may run it: each
 * record is locked and looked at again.
 */
@ApplicationScoped
class RecordUpkeep {
    private static final Logger LOG = Logger.getLogger(RecordUpkeep.class);
    private static final String OVER = """
            select id from dishonesty_record
            where latest_end_on <= :today and status in ('IN_FORCE', 'REPAIR_APPLIED', 'REPAIR_ACCEPTED')
            order by latest_end_on, id""";
    // a listing is annulled by a decision (Art 19), which shows as due; the information on a penalty goes with it
    private static final String MOVED = """
            select r.id
            from dishonesty_record r join penalty p on p.id = r.penalty_id
            where r.status <> 'ANNULLED'
              and (p.status = 'WITHDRAWN' and r.kind = 'PENALTY_INFORMATION'
                   or p.status = 'DECIDED' and (p.decision_number, p.decided_on, p.kinds, p.article) is distinct from
                      (r.penalty_decision_number, r.penalty_decided_on, r.penalty_kinds, r.penalty_article))
            order by r.id""";

    private final Session session;
    private final DishonestyRecords records;
    private final PenaltyReading penalties;
    private final LegalClocks clocks;
    private final Clock clock;

    RecordUpkeep(
            Session session, DishonestyRecords records, PenaltyReading penalties, LegalClocks clocks, Clock clock) {
        this.session = session;
        this.records = records;
        this.penalties = penalties;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Does all that is due; how many records changed. */
    int run() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> moved = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(MOVED, UUID.class).getResultList());
        int changed = each(moved, this::follow);
        List<UUID> over = QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(OVER, UUID.class)
                .setParameter("today", today)
                .getResultList());
        return changed + each(over, record -> expire(record, today));
    }

    private int each(List<UUID> ids, Predicate<DishonestyRecord> change) {
        int changed = 0;
        for (UUID id : ids) {
            try {
                changed += QuarkusTransaction.requiringNew().call(() -> {
                    DishonestyRecord record = records.findById(id, LockModeType.PESSIMISTIC_WRITE);
                    return change.test(record) ? 1 : 0;
                });
            } catch (RuntimeException e) { // one record must not hold up the others; it is tried again
                LOG.warnf(e, "dishonesty record %s could not be kept up", id);
            }
        }
        return changed;
    }

    private boolean expire(DishonestyRecord record, LocalDate today) {
        LocalDate end = record.days().latestEndOn();
        if (!record.status().active() || end.isAfter(today)) {
            return false;
        }
        record.act(RecordAct.EXPIRED, end);
        records.save(record, Step.of(RecordAct.EXPIRED.verb(), end, Actor.SYSTEM));
        return true;
    }

    private boolean follow(DishonestyRecord record) {
        PenaltyBasis now = penalties.get(record.penalty().id());
        if (record.status() == RecordStatus.ANNULLED) {
            return false;
        }
        if (!now.standing()) {
            return record.kind() == RecordKind.PENALTY_INFORMATION && annul(record, now);
        }
        PenaltyCopy was = record.penalty();
        if (PenaltyCopy.of(now).equals(was)) {
            return false;
        }
        boolean fromDecision = record.days().listedOn().equals(was.decidedOn());
        record.follow(
                now,
                fromDecision
                        ? RecordService.periods(record, clocks.read(), record.recordedOn(), now.decidedOn())
                        : null);
        records.save(
                record,
                Step.of(RecordAct.CORRECTED.verb(), LocalDate.now(clock), Actor.SYSTEM)
                        .because("处罚决定已更正"));
        return true;
    }

    private boolean annul(DishonestyRecord record, PenaltyBasis now) {
        LocalDate withdrawn = penalties.withdrawnOn(List.of(now.id())).get(now.id());
        LocalDate on = withdrawn.isBefore(record.recordedOn()) ? record.recordedOn() : withdrawn;
        record.act(RecordAct.ANNULLED, on);
        records.save(
                record,
                Step.of(RecordAct.ANNULLED.verb(), on, Actor.SYSTEM)
                        .saying("cause", AnnulmentCause.PENALTY_ANNULLED.name())
                        .because("处罚决定已撤销"));
        return true;
    }
}
