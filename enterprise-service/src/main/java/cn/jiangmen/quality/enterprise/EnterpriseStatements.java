package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Judges and records what lists state of many enterprises at once, for imports; each call is part of a transaction. */
@ApplicationScoped
// a refused statement is a row of the report and ends no transaction
@Transactional(
        value = Transactional.TxType.MANDATORY,
        dontRollbackOn = {EnterpriseRefused.class, StatementRefused.class})
public class EnterpriseStatements {
    private final Enterprises enterprises;
    private final Counties counties;
    private final SubjectKinds kinds;
    private final Session session;
    private final Clock clock;

    EnterpriseStatements(Enterprises enterprises, Counties counties, SubjectKinds kinds, Session session, Clock clock) {
        this.enterprises = enterprises;
        this.counties = counties;
        this.kinds = kinds;
        this.session = session;
        this.clock = clock;
    }

    /**
     * What a statement comes to.
     *
     * @param enterprise as it is afterwards
     * @param event null where nothing changes
     * @param before null for a new enterprise and where nothing changes
     */
    public record Verdict(Enterprise enterprise, boolean isNew, EnterpriseEvent event, Before before) {
        public boolean changes() {
            return event != null;
        }
    }

    /** The known ones among enterprises by credit code; nobody else changes them until the transaction ends. */
    public Map<String, Enterprise> known(Collection<CreditCode> codes, boolean locked) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        // ids in order, so that two that lock many rows wait for each other and never block each other
        return session.createNativeQuery(
                        "select e.* from enterprise e where e.credit_code = any (cast(? as text[])) order by e.id"
                                + (locked ? " for update of e" : ""),
                        Enterprise.class)
                .setParameter(
                        1, codes.stream().map(CreditCode::value).distinct().toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(e -> e.creditCode().value(), e -> e));
    }

    /** From here on nothing that is changed in this transaction is written: a judgement without consequence. */
    public void onlyJudge() {
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** Ends a judgement without consequence. */
    public void forget() {
        session.clear();
    }

    /**
     * Judges a statement; the enterprise is changed, but not saved.
     *
     * @param known the enterprise with that code, or null
     * @param past what is known of the code from before
     * @throws EnterpriseRefused when what it states is wrong or breaks a rule
     * @throws StatementRefused when it contradicts what is known
     */
    public Verdict judge(Enterprise known, Stated said, Past past, String reason) {
        counties.require(said.county(), said.countySince());
        if (known == null && past.formerly().containsKey(said.code().value())) {
            throw new StatementRefused.FormerCode(
                    past.formerly().get(said.code().value()));
        }
        if (known == null) {
            return register(said, past.takenBack().get(said.code().value()), reason);
        }
        Optional<Statement.Applied> applied;
        try {
            applied = new Statement(said, counties.tree(), reason, LocalDate.now(clock)).applyTo(known);
        } catch (EnterpriseRefused | StatementRefused e) {
            // half of it may have been applied
            session.evict(known);
            throw e;
        }
        return new Verdict(
                known,
                false,
                applied.map(Statement.Applied::event).orElse(null),
                applied.map(Statement.Applied::before).orElse(null));
    }

    /**
     * What is known of codes that nobody has now.
     *
     * @param takenBack the ids under which enterprises go on that were taken back
     * @param formerly the present codes of those that had them once
     */
    public record Past(Map<String, UUID> takenBack, Map<String, String> formerly) {}

    /** What is known of codes from before. */
    public Past past(Collection<CreditCode> codes) {
        List<String> values = codes.stream().map(CreditCode::value).toList();
        return new Past(enterprises.takenBack(values), enterprises.formerly(values));
    }

    /** Saves what verdicts changed. */
    public void save(List<Verdict> verdicts) {
        Instant now = Instant.now(clock);
        enterprises.saveAll(verdicts.stream()
                .filter(Verdict::changes)
                .map(verdict -> {
                    verdict.enterprise().changed(now);
                    return new Enterprises.Saved(verdict.enterprise(), verdict.event());
                })
                .toList());
    }

    /** Leaves an enterprise as it was before a verdict changed it. */
    public void leave(Verdict verdict) {
        session.evict(verdict.enterprise());
    }

    /** Enterprises by id, those that there are; nobody else changes them until the transaction ends. */
    public Map<UUID, Enterprise> lock(Collection<UUID> ids) {
        Map<UUID, Enterprise> found = new HashMap<>();
        session.createNativeQuery(
                        "select e.* from enterprise e where e.id = any (cast(? as uuid[])) order by e.id for update of e",
                        Enterprise.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .forEach(enterprise -> found.put(enterprise.id(), enterprise));
        return found;
    }

    /** Makes enterprises what they were before statements changed them. */
    public void restore(Map<Enterprise, Before> all, String reason) {
        Instant now = Instant.now(clock);
        List<Enterprises.Saved> saved = new ArrayList<>(all.size());
        all.forEach((enterprise, before) -> {
            saved.add(new Enterprises.Saved(enterprise, before.restore(enterprise, reason)));
            enterprise.changed(now);
        });
        enterprises.saveAll(saved);
    }

    /** Takes registrations back. */
    public void takeBack(List<Enterprise> all, String reason) {
        enterprises.takeBack(all, reason);
    }

    private Verdict register(Stated said, UUID takenBack, String reason) {
        LocalDate today = LocalDate.now(clock);
        if (said.countySince() != null) {
            EffectiveDay.require("county_since", said.countySince(), today);
        }
        Enterprise enterprise = new Enterprise(
                        takenBack == null ? Ids.next() : takenBack,
                        new Identity(said.code(), said.written(), kinds.of(said.code())),
                        said.name(),
                        CountyMoves.since(said.countySince(), said.county()),
                        Instant.now(clock))
                .describedBy(
                        said.address(), said.industry() == null ? null : IndustryCode.of(said.industry()), said.size());
        if (said.status() == EnterpriseStatus.DEREGISTERED || said.status() == EnterpriseStatus.REVOKED) {
            EffectiveDay.require("status_on", said.statusOn(), today);
            if (said.status() == EnterpriseStatus.REVOKED) {
                enterprise.toChange().revoke(said.statusOn());
            } else {
                enterprise.deregister(said.statusOn(), reason);
            }
        }
        return new Verdict(enterprise, true, new EnterpriseEvent.Registered(said.countySince()), null);
    }
}
