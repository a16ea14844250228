package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.Session;

/** What can be done with the publication of a penalty on a channel; each command is one transaction. */
@ApplicationScoped
public class PublicationService {
    private static final int PIECE = 100;
    private static final String OVER = "select distinct penalty_id from penalty_publication"
            + " where status in ('PUBLISHED', 'CORRECTION_DUE') and ends_on <= ? limit " + PIECE;

    private final Penalties penalties;
    private final PublicationRules rules;
    private final PublishedCopies copies;
    private final EarlyStop earlyStop;
    private final LegalClocks clocks;
    private final Session session;
    private final Clock clock;

    PublicationService(
            Penalties penalties,
            PublicationRules rules,
            PublishedCopies copies,
            EarlyStop earlyStop,
            LegalClocks clocks,
            Session session,
            Clock clock) {
        this.penalties = penalties;
        this.rules = rules;
        this.copies = copies;
        this.earlyStop = earlyStop;
        this.clocks = clocks;
        this.session = session;
        this.clock = clock;
    }

    /**
     * On which publication an officer acts, and who.
     *
     * @param on null is today
     */
    public record Act(String penaltyId, String ifMatch, Channel channel, LocalDate on, String note, String by) {}

    @Transactional
    public Penalty publish(Act act, String period, String reference, String facts, String content, String partyName) {
        return change(act, (each, on) -> {
            Publication shown = each.publishable(act.channel(), on);
            String chosen = rules.period(act.channel(), each, period, on);
            shown.publish(on, chosen, rules.end(act.channel(), chosen, each, on, on), reference, act.by());
            return () -> copies.write(each, shown, new PublishedCopies.Shown(facts, content, partyName, act.by()));
        });
    }

    /** Shows the corrected text; the period goes on from the first publication. */
    @Transactional
    public Penalty republish(Act act, String facts, String content, String partyName) {
        return change(act, (each, on) -> {
            Publication shown = each.publishable(act.channel(), on);
            LocalDate first = shown.publishedOn();
            shown.republish(
                    first == null ? on : rules.end(act.channel(), shown.period(), each, first, first), act.by());
            return () -> copies.write(each, shown, new PublishedCopies.Shown(facts, content, partyName, act.by()));
        });
    }

    @Transactional
    public Penalty exclude(Act act, String reason, String basis) {
        return change(act, (each, _) -> {
            each.publication(act.channel()).exclude(reason, basis, act.by());
            return PublicationService::nothing;
        });
    }

    @Transactional
    public Penalty include(Act act, String basis) {
        return change(act, (each, on) -> {
            each.publication(act.channel()).include(on, basis, act.by());
            return PublicationService::nothing;
        });
    }

    /** Confirms that a withdrawn penalty is shown there no longer. */
    @Transactional
    public Penalty remove(Act act) {
        return change(act, (each, on) -> {
            each.publication(act.channel()).remove(on, act.by());
            return PublicationService::nothing;
        });
    }

    @Transactional
    public Penalty applyEarly(Act act, boolean harmRemoved, boolean onNoList, boolean special) {
        return change(act, (each, on) -> {
            Publication shown = each.publication(act.channel());
            if (shown.status() == PublicationStatus.PUBLISHED) {
                earlyStop.require(each, shown, on, harmRemoved, onNoList, special, clocks.read());
            }
            shown.applyEarly(on, act.by());
            return PublicationService::nothing;
        });
    }

    @Transactional
    public Penalty decideEarly(Act act, boolean granted) {
        return change(act, (each, on) -> {
            each.publication(act.channel()).decideEarly(on, granted, act.by());
            return granted ? () -> copies.remove(each, act.channel()) : PublicationService::nothing;
        });
    }

    @Transactional
    public Penalty repair(Act act, String reference) {
        return change(act, (each, on) -> {
            if (act.channel() != Channel.CREDIT) {
                throw new PenaltyRefused.PublicationUnknown(act.channel().name());
            }
            each.publication(Channel.CREDIT).repaired(on, reference, act.by());
            return () -> copies.remove(each, Channel.CREDIT);
        });
    }

    /** Ends what was shown for its whole period, up to a hundred penalties; how many that were. */
    @Transactional
    public int expire() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> ids = session.createNativeQuery(OVER, UUID.class)
                .setParameter(1, today)
                .getResultList();
        int ended = 0;
        for (UUID id : ids) {
            Penalty each = session.find(Penalty.class, id, LockModeType.PESSIMISTIC_WRITE);
            List<Channel> over = each.publications().stream()
                    .filter(shown -> shown.expire(today))
                    .map(Publication::channel)
                    .toList();
            if (!over.isEmpty()) { // another instance may have been first
                each.changed(Instant.now(clock));
                penalties.save(each, new PenaltyEvent.PublicationChanged("公示期满"));
                over.forEach(channel -> copies.remove(each, channel));
                ended++;
            }
        }
        return ended;
    }

    private static void nothing() {}

    /** A step gives what is to be done when the penalty is saved: a statement in the midst of its change would write half of it. */
    private Penalty change(Act act, BiFunction<Penalty, LocalDate, Runnable> step) {
        LocalDate on = LegalDay.of("effective_on", act.on(), clock);
        Penalty each = penalties.get(act.penaltyId());
        Versions.require(act.ifMatch(), each.version());
        Runnable afterwards = step.apply(each, on);
        each.changed(Instant.now(clock));
        penalties.save(each, new PenaltyEvent.PublicationChanged(act.note()));
        afterwards.run();
        return each;
    }
}
