package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.enterprise.events.EnterpriseMessages;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All enterprises. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {
    private static final String UNIQUE_CODE = "enterprise_credit_code";

    /** One that was taken back goes on where it ended: readers know it under its id and ask for a later version. */
    private static final String GO_ON = """
            with back as (
                delete from enterprise_taken_back t where t.enterprise_id = any (cast(? as uuid[]))
                returning t.enterprise_id, t.version)
            update enterprise e set version = b.version + 1 from back b where e.id = b.enterprise_id
            returning e.id""";

    private static final String TAKEN_BACK =
            "insert into enterprise_taken_back (credit_code, enterprise_id, version) values (?, ?, ?)";

    private static final String FORMERLY =
            "select e.* from enterprise e where e.former_codes <> '{}' and e.former_codes @> array [cast(? as text)]";

    private static final String HAD_BEFORE = """
            select c.code from enterprise e cross join lateral unnest(e.former_codes) as c(code)
            where e.former_codes <> '{}' and c.code = any (cast(? as text[])) limit 1""";

    private static final String NOW = """
            select c.code, max(e.credit_code) from enterprise e cross join lateral unnest(e.former_codes) as c(code)
            where e.former_codes <> '{}' and c.code = any (cast(? as text[])) group by c.code""";

    private final Session session;
    private final Outbox outbox;
    private final EnterpriseHistory history;
    private final EnterpriseMessages messages;
    private final IndustryList industries;

    Enterprises(
            Session session,
            Outbox outbox,
            EnterpriseHistory history,
            EnterpriseMessages messages,
            IndustryList industries) {
        this.industries = industries;
        this.session = session;
        this.outbox = outbox;
        this.history = history;
        this.messages = messages;
    }

    /**
     * Finds the enterprise that has a code or once had it, itself and not who goes on in its place.
     *
     * @throws EnterpriseRefused.NotFound when none has or had the code
     */
    Enterprise get(CreditCode code) {
        return find("identity.creditCode", code.value())
                .firstResultOptional()
                .or(() -> formerly(code))
                .orElseThrow(() -> new EnterpriseRefused.NotFound(code));
    }

    /** Finds the subject that a code stands for: after a merger the one that goes on. */
    Enterprise resolve(CreditCode code) {
        Enterprise enterprise = get(code);
        Optional<UUID> next = enterprise.existence().mergedInto();
        while (next.isPresent()) {
            enterprise = findById(next.get());
            next = enterprise.existence().mergedInto();
        }
        return enterprise;
    }

    /** Reserves enterprises for a command about all of them, always in the same order. */
    void lock(CreditCode one, CreditCode other) {
        session.createNativeQuery(
                        "select id from enterprise where credit_code in (?, ?) order by id for update", UUID.class)
                .setParameter(1, one.value())
                .setParameter(2, other.value())
                .getResultList();
    }

    /**
     * Adds a new enterprise.
     *
     * @throws EnterpriseRefused.CreditCodeTaken when its code is registered; asking the index saves a query and a race
     */
    void add(Enterprise enterprise, EnterpriseEvent event) {
        persist(enterprise);
        save(enterprise, event);
    }

    /**
     * Saves what an event changed.
     *
     * @throws EnterpriseRefused.CreditCodeTaken when its code is, or was, another's
     */
    void save(Enterprise enterprise, EnterpriseEvent event) {
        industries.look(enterprise);
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_CODE.equals(e.getConstraintName())) {
                throw new EnterpriseRefused.CreditCodeTaken(
                        enterprise.creditCode().value());
            }
            throw e;
        }
        if (event instanceof EnterpriseEvent.Registered) {
            goOn(List.of(enterprise));
        }
        // after the write: whoever gave the code up at the same time was waited for
        boolean identified =
                event instanceof EnterpriseEvent.Registered || event instanceof EnterpriseEvent.CreditCodeChanged;
        if (identified && formerly(enterprise.creditCode()).isPresent()) {
            throw new EnterpriseRefused.CreditCodeTaken(enterprise.creditCode().value());
        }
        Change change = messages.change(enterprise, event);
        history.append(enterprise, change.version(), event, change.state());
        outbox.append(() -> change);
    }

    /** Under which id an enterprise is registered: the one it had when its registration was taken back, else a new one. */
    UUID idFor(CreditCode code) {
        UUID known = takenBack(List.of(code.value())).get(code.value());
        return known == null ? Ids.next() : known;
    }

    /** The ids of those whose registration was taken back, by credit code. */
    Map<String, UUID> takenBack(List<String> codes) {
        return session.createNativeQuery(
                        "select credit_code, enterprise_id from enterprise_taken_back"
                                + " where credit_code = any (cast(? as text[]))",
                        Tuple.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
    }

    /** An enterprise and what happened to it. */
    record Saved(Enterprise enterprise, EnterpriseEvent event) {}

    /** Adds and saves many at once; the same as one by one, with fewer questions to the database. */
    void saveAll(List<Saved> all) {
        all.forEach(saved -> industries.look(saved.enterprise()));
        List<Enterprise> added = all.stream()
                .filter(saved -> saved.event() instanceof EnterpriseEvent.Registered)
                .map(Saved::enterprise)
                .toList();
        persist(added);
        flush();
        goOn(added);
        requireNeverHad(added);
        publish(all);
    }

    /** Takes registrations back: nothing is recorded of these enterprises any more but their histories. */
    void takeBack(List<Enterprise> all, String reason) {
        for (Enterprise enterprise : all) {
            delete(enterprise);
        }
        flush();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(TAKEN_BACK)) {
                for (Enterprise enterprise : all) {
                    insert.setString(1, enterprise.creditCode().value());
                    insert.setObject(2, enterprise.id());
                    insert.setLong(3, enterprise.version() + 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        publish(all.stream()
                .map(enterprise -> new Saved(enterprise, new EnterpriseEvent.Withdrawn(reason)))
                .toList());
    }

    private void goOn(List<Enterprise> added) {
        if (added.isEmpty()) {
            return;
        }
        List<?> known = getEntityManager()
                .createNativeQuery(GO_ON, UUID.class)
                .setParameter(1, added.stream().map(Enterprise::id).toArray(UUID[]::new))
                .getResultList();
        added.stream().filter(enterprise -> known.contains(enterprise.id())).forEach(getEntityManager()::refresh);
    }

    private void publish(List<Saved> all) {
        List<VersionHistory.Entry> versions = new ArrayList<>(all.size());
        List<Change> changes = new ArrayList<>(all.size());
        for (Saved saved : all) {
            Change change = messages.change(saved.enterprise(), saved.event());
            versions.add(EnterpriseHistory.entry(saved.enterprise(), change.version(), saved.event(), change.state()));
            changes.add(change);
        }
        history.appendAll(versions);
        session.doWork(connection -> outbox.append(connection, changes));
    }

    private void requireNeverHad(List<Enterprise> added) {
        session.createNativeQuery(HAD_BEFORE, String.class)
                .setParameter(
                        1,
                        added.stream()
                                .map(enterprise -> enterprise.creditCode().value())
                                .toArray(String[]::new))
                .getResultStream()
                .findFirst()
                .ifPresent(code -> {
                    throw new EnterpriseRefused.CreditCodeTaken(code);
                });
    }

    /** The codes that enterprises have now which had these once. */
    Map<String, String> formerly(List<String> codes) {
        return session.createNativeQuery(NOW, Tuple.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    private Optional<Enterprise> formerly(CreditCode code) {
        return session.createNativeQuery(FORMERLY, Enterprise.class)
                .setParameter(1, code.value())
                .getResultStream()
                .findFirst();
    }
}
