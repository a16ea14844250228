package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.dishonesty.events.RecordMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All records. Saving one writes its row, its version, its act and its event in one transaction. */
@ApplicationScoped
class DishonestyRecords implements PanacheRepositoryBase<DishonestyRecord, UUID> {
    private static final Set<String> NOT_STATE =
            Set.of("record_id", "entry_id", "predecessor_id", "corrects_id", "legal_basis", "effective_on", "reason");

    private final Outbox outbox;
    private final VersionHistory history;
    private final Acts acts;
    private final Rulebook rulebook;
    private final PublishedListings published;
    private final LegalClocks clocks;
    private final Clock clock;

    DishonestyRecords(
            Outbox outbox,
            Session session,
            Acts acts,
            Rulebook rulebook,
            PublishedListings published,
            LegalClocks clocks,
            Clock clock) {
        this.outbox = outbox;
        this.history = new VersionHistory(session, "dishonesty_record_history", NOT_STATE);
        this.acts = acts;
        this.rulebook = rulebook;
        this.published = published;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @throws RecordRefused.RecordNotFound when none has the id */
    DishonestyRecord get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new RecordRefused.RecordNotFound(id));
        } catch (IllegalArgumentException e) {
            throw new RecordRefused.RecordNotFound(id);
        }
    }

    /**
     * Writes what an act made of a record; the database tells whether its place was taken, which saves a race.
     *
     * @throws RecordRefused.AlreadyRecorded when the penalty has a record of the kind that stands
     * @throws RecordRefused.DecisionNumberTaken when another listing that stands has the number
     */
    void save(DishonestyRecord each, Step step) {
        Instant now = Instant.now(clock);
        List<LegalBasis> basis = rulebook.basis(each.kind(), step.verb(), step.on());
        UUID predecessor = each.lastEntryId();
        each.changed(step, now);
        try {
            persist(each);
            flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "dishonesty_record_once" ->
                    new RecordRefused.AlreadyRecorded(each.penalty().decisionNumber());
                case "dishonesty_record_decision" ->
                    new RecordRefused.DecisionNumberTaken(each.decisionNumber().orElse(""));
                default -> e;
            };
        }
        Change change = RecordMessages.change(each, step, predecessor, basis, Deadlines.stop(each, clocks.read()));
        history.append(each.id(), each.version(), step.verb(), step.on(), step.reason(), change.state(), now);
        acts.write(each.id(), each.version(), step, now);
        published.follow(each, step);
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(DishonestyRecord each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
