package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.complaints.events.MatterMessages;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** All complaints and reports. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;

    Matters(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.history = new VersionHistory(session, "matter_history", Set.of("matter_id", "effective_on"));
    }

    /**
     * What was done.
     *
     * @param on the legal day of the act
     * @param note why, or null
     * @param by the department or post that did it; null for what the public or the clock did
     */
    record Step(Act act, LocalDate on, String note, String by) {}

    /** @throws MatterRefused.NotFound when none of the kind has the number */
    Matter get(MatterKind kind, String number) {
        return byNumber(kind, number).orElseThrow(() -> new MatterRefused.NotFound(kind));
    }

    Optional<Matter> byNumber(MatterKind kind, String number) {
        return find("origin.number = ?1 and origin.kind = ?2", number.strip(), kind)
                .firstResultOptional();
    }

    /** Reads both again and holds them until the transaction ends; always in one order, so that nobody waits in a ring. */
    void hold(Matter one, Matter other) {
        Stream.of(one, other).sorted(Comparator.comparing(Matter::id)).forEach(each -> getEntityManager()
                .refresh(each, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean hasRepeats(Matter each) {
        return count("mergedInto", each.origin().number()) > 0;
    }

    void save(Matter each, Step step) {
        persist(each);
        flush();
        Change change = MatterMessages.change(each, step.act(), step.on());
        ObjectNode kept = Json.EVENTS.valueToTree(change.state());
        kept.put("outcome", each.outcome()).put("authority", each.authority()).put("by", step.by());
        history.append(each.id(), each.version(), step.act().verb(), step.on(), step.note(), kept, each.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(Matter each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
