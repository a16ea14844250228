package cn.jiangmen.quality.enterprise.inbox;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What can be done with unconfirmed enterprises; each command is one transaction. */
@ApplicationScoped
public class Inbox {
    private static final String LOCK = "select id from unconfirmed_enterprise where id = cast(? as uuid) for update";
    private static final String DECIDE = """
            update unconfirmed_enterprise
            set version = version + 1, state = ?, enterprise_code = ?, decided_by = ?, decided_reason = ?, decided_at = ?,
                changed_at = ?
            where id = ?""";
    private static final String KEEP = """
            insert into unconfirmed_enterprise_history (aggregate_id, version, change, reason, state, cause, recorded_at)
            select id, version, ?, ?, to_jsonb(u) - 'changed_at', ?, changed_at from unconfirmed_enterprise u where id = ?""";

    private final JsonRows rows;
    private final InboxSearch search;
    private final EnterpriseService enterprises;
    private final VersionHistory history;
    private final Session session;
    private final Clock clock;

    Inbox(JsonRows rows, InboxSearch search, EnterpriseService enterprises, Session session, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.enterprises = enterprises;
        this.session = session;
        this.history = new VersionHistory(session, "unconfirmed_enterprise_history", Set.of("id", "version", "key"));
        this.clock = clock;
    }

    /**
     * What an officer says of it; null keeps what its certificates tell.
     *
     * @param creditCode needed where they tell none
     * @param county null: it is not known
     */
    public record Confirmation(
            String by,
            String reason,
            String creditCode,
            String name,
            String county,
            LocalDate countySince,
            String address,
            String industry,
            EnterpriseSize size) {}

    /**
     * Registers it, by one act.
     *
     * @throws InboxRefused when it does not wait, or its code is missing or contradicts that of its certificates
     * @throws EnterpriseRefused when the register refuses it
     */
    @Transactional
    public Unconfirmed confirm(UUID id, String ifMatch, Confirmation said) {
        Unconfirmed waiting = locked(id, ifMatch, UnconfirmedState.WAITING);
        String code = said.creditCode() == null ? waiting.creditCode() : said.creditCode();
        if (code == null
                || (waiting.creditCode() != null && !CreditCode.of(code).value().equals(waiting.creditCode()))) {
            throw new InboxRefused.CreditCodeNeeded(waiting.creditCode());
        }
        enterprises.register(new EnterpriseService.Registration(
                code,
                said.name() == null ? waiting.name() : said.name(),
                said.county(),
                said.countySince(),
                said.address() == null ? waiting.address() : said.address(),
                said.industry(),
                said.size()));
        return decided(
                id, UnconfirmedState.CONFIRMED, "confirmed", CreditCode.of(code).value(), said.by(), said.reason());
    }

    /**
     * Notes that it is a subject that is registered already.
     *
     * @throws InboxRefused when it does not wait or there is no such subject
     */
    @Transactional
    public Unconfirmed link(UUID id, String ifMatch, String creditCode, String by, String reason) {
        locked(id, ifMatch, UnconfirmedState.WAITING);
        CreditCode code = CreditCode.of(creditCode);
        try {
            enterprises.get(code);
        } catch (EnterpriseRefused.NotFound e) {
            throw new InboxRefused.SubjectUnknown(code.value());
        }
        return decided(id, UnconfirmedState.LINKED, "linked", code.value(), by, reason);
    }

    /** Takes it out of the inbox, with the reason. */
    @Transactional
    public Unconfirmed dismiss(UUID id, String ifMatch, String by, String reason) {
        locked(id, ifMatch, UnconfirmedState.WAITING);
        return decided(id, UnconfirmedState.DISMISSED, "dismissed", null, by, reason);
    }

    /** Takes a link or a dismissal back: it waits again. */
    @Transactional
    public Unconfirmed reopen(UUID id, String ifMatch, String by, String reason) {
        locked(id, ifMatch, UnconfirmedState.LINKED, UnconfirmedState.DISMISSED);
        return decided(id, UnconfirmedState.WAITING, "reopened", null, by, reason);
    }

    /** The versions of one, oldest first. */
    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return history.page(get(id).id(), cursor, limit);
    }

    /** One of them. */
    public Unconfirmed get(UUID id) {
        return search.find(id).orElseThrow(() -> new InboxRefused.NotFound(id));
    }

    private Unconfirmed locked(UUID id, String ifMatch, UnconfirmedState... from) {
        session.createNativeQuery(LOCK, UUID.class).setParameter(1, id).getResultList();
        Unconfirmed known = get(id);
        Versions.require(ifMatch, known.version());
        if (!Arrays.asList(from).contains(known.state())) {
            throw new InboxRefused.WrongState(known.state());
        }
        return known;
    }

    private Unconfirmed decided(UUID id, UnconfirmedState state, String change, String code, String by, String reason) {
        rows.change(DECIDE, state, code, by, reason, clock.instant(), clock.instant(), id);
        rows.change(KEEP, change, reason, RequestId.current().orElse(null), id);
        return get(id);
    }
}
