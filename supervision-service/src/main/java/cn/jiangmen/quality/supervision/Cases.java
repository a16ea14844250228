package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.events.CaseMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** All cases. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<SupervisionCase, UUID> {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,}");

    private final Outbox outbox;
    private final CaseMessages messages;
    private final VersionHistory history;
    private final Session session;

    Cases(Outbox outbox, CaseMessages messages, Session session) {
        this.outbox = outbox;
        this.messages = messages;
        this.session = session;
        this.history = new VersionHistory(session, "supervision_case_history", Set.of("case_id", "effective_on"));
    }

    /**
     * Finds a case.
     *
     * @throws CaseRefused.NotFound when none has the number
     */
    SupervisionCase get(String number) {
        if (!FORM.matcher(number).matches()) {
            throw new CaseRefused.NotFound(number);
        }
        return find("caseNumber", number).firstResultOptional().orElseThrow(() -> new CaseRefused.NotFound(number));
    }

    /** The number of a decision in the case that stands, if there is one. */
    Optional<String> standingPenalty(String number) {
        return session.createNativeQuery(
                        "select decision_number from penalty where case_number = ? and status = 'DECIDED' limit 1",
                        String.class)
                .setParameter(1, number)
                .uniqueResultOptional();
    }

    void save(SupervisionCase each, CaseEvent event) {
        persist(each);
        flush();
        Change change = messages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                CaseMessages.verb(event),
                event.effectiveOn(),
                event.note(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    List<VersionHistory.Version> history(SupervisionCase each, long after, int limit) {
        return history.read(each.id(), after, limit);
    }
}
