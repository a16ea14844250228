package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.complaints.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What has to be done again and again: deadlines are settled once a holiday notice has come, and what an old key sealed is
 * sealed with the new one. Rows are taken by lock, so several instances share the work and none does it twice.
 */
@ApplicationScoped
public class Upkeep {
    private static final int BATCH = 100;
    private static final String UNSETTLED = """
            select * from matter where due_unsettled and id > ? order by id limit ? for update skip locked""";

    private final Session session;
    private final Matters matters;
    private final Letters letters;
    private final Seals seals;
    private final LegalClocks clocks;
    private final Clock clock;

    Upkeep(Session session, Matters matters, Letters letters, Seals seals, LegalClocks clocks, Clock clock) {
        this.session = session;
        this.matters = matters;
        this.letters = letters;
        this.seals = seals;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Settles deadlines that waited for a notice; gives the last matter of a full batch, to go on after it, or null. */
    @Transactional
    public UUID settleDeadlines(UUID after) {
        RunningClocks running = clocks.read();
        LocalDate today = LocalDate.now(clock);
        List<Matter> waiting = session.createNativeQuery(UNSETTLED, Matter.class)
                .setParameter(1, after)
                .setParameter(2, BATCH)
                .getResultList();
        for (Matter each : waiting) {
            Dues now = MatterClocks.dues(each, running, today);
            if (!now.equals(each.dues())) {
                each.due(now, Instant.now(clock));
                matters.save(each, new Matters.Step(Act.SETTLE_CLOCK, today, null, null));
            }
        }
        return waiting.size() < BATCH ? null : waiting.getLast().id();
    }

    /** Seals anew some of what an old key sealed; how many that were. */
    @Transactional
    public int reseal() {
        return seals.ready() ? letters.reseal(BATCH) : 0;
    }
}
