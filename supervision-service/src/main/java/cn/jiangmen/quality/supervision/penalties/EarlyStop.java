package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** When the publicity of a penalty may end before its period (提前停止公示, SAMR Order 45 Art 14, 国市监信规〔2021〕3号). */
@ApplicationScoped
class EarlyStop {
    private static final String AGAIN = """
            select exists (select from penalty
                           where credit_code = ? and id <> ? and status = 'DECIDED' and decided_on >= ?
                             and (kinds && cast(? as text[]) or provision = ?))""";
    private static final String LISTS = "select to_regclass('dishonesty_record') is not null";
    private static final String LISTED = """
            select exists (select from dishonesty_record
                           where credit_code = ? and kind = 'SERIOUS_LISTING'
                             and status not in ('REPAIRED', 'EXPIRED', 'ANNULLED'))""";

    private final Session session;

    EarlyStop(Session session) {
        this.session = session;
    }

    /**
     * Lets an application pass whose conditions are all met.
     *
     * @param harmRemoved 消除危害后果和不良影响, as the officer found
     * @param onNoList not on the abnormal-operation list, as the officer found; the serious list is looked up
     * @param special food, drugs or special equipment, for which the least period is longer
     * @throws PenaltyRefused.EarlyStopConditions that names every condition that is not met
     */
    void require(
            Penalty each,
            Publication shown,
            LocalDate on,
            boolean harmRemoved,
            boolean onNoList,
            boolean special,
            RunningClocks clocks) {
        List<String> unmet = new ArrayList<>();
        if (shown.channel() != Channel.GSXT) {
            unmet.add("channel");
        }
        if (each.kinds().stream().anyMatch(PenaltyKind::grave)) {
            unmet.add("kind-barred");
        }
        if (each.performedOn().filter(day -> !day.isAfter(on)).isEmpty()) {
            unmet.add("not-performed");
        }
        if (!harmRemoved) {
            unmet.add("harm-not-removed");
        }
        String clock = special ? "PENALTY_EARLY_STOP_SPECIAL" : "PENALTY_EARLY_STOP";
        if (on.isBefore(clocks.end(clock, shown.publishedOn()).on())) {
            unmet.add("too-early");
        }
        each.creditCode().filter(code -> punishedAgain(each, code)).ifPresent(_ -> unmet.add("punished-again"));
        boolean listed = each.creditCode().filter(this::listed).isPresent();
        if (!onNoList || listed) {
            unmet.add("on-a-list");
        }
        if (!unmet.isEmpty()) {
            throw new PenaltyRefused.EarlyStopConditions(unmet);
        }
    }

    private boolean punishedAgain(Penalty each, String code) {
        return session.createNativeQuery(AGAIN, Boolean.class)
                .setParameter(1, code)
                .setParameter(2, each.id())
                .setParameter(3, each.decision().decidedOn())
                .setParameter(4, each.decision().kinds().toArray(String[]::new))
                .setParameter(5, each.basis().provision(), String.class)
                .getSingleResult();
    }

    private boolean listed(String code) {
        return session.createNativeQuery(LISTS, Boolean.class).getSingleResult()
                && session.createNativeQuery(LISTED, Boolean.class)
                        .setParameter(1, code)
                        .getSingleResult();
    }
}
