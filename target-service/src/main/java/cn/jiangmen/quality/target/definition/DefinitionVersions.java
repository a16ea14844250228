package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.ledger.CountingRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All versions of all definitions; saving one writes its row and its history. */
@ApplicationScoped
class DefinitionVersions implements PanacheRepositoryBase<DefinitionVersion, UUID> {
    private final VersionHistory history;

    DefinitionVersions(Session session) {
        this.history = new VersionHistory(session, "definition_history", Set.of("indicator", "version"));
    }

    /** What a version of the aggregate is remembered by. */
    record Remembered(
            String indicator,
            int version,
            DefinitionVersion.State state,
            Integer copyOf,
            CountingRule rule,
            UUID comparison,
            String by) {}

    /**
     * A version of an indicator's definition, locked for a change.
     *
     * @throws DefinitionRefused.UnknownVersion when there is none of this number
     */
    DefinitionVersion forChange(String indicator, int number) {
        return find("indicator = ?1 and number = ?2", indicator, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new DefinitionRefused.UnknownVersion(indicator, number));
    }

    /** A version of an indicator's definition. */
    DefinitionVersion get(String indicator, int number) {
        return find("indicator = ?1 and number = ?2", indicator, number)
                .firstResultOptional()
                .orElseThrow(() -> new DefinitionRefused.UnknownVersion(indicator, number));
    }

    Optional<DefinitionVersion> active(String indicator) {
        return find("indicator = ?1 and state = ?2", indicator, DefinitionVersion.State.ACTIVE)
                .firstResultOptional();
    }

    /** Those that are counted beside the one in use; the ledger keeps one such count for an indicator. */
    List<DefinitionVersion> compared(String indicator) {
        return list("indicator = ?1 and state = ?2", indicator, DefinitionVersion.State.COMPARED);
    }

    /** The number of the next version; whoever asks at the same time waits. */
    int nextNumber(String indicator) {
        getSession()
                .createNativeQuery("select code from indicator where code = ? for update", String.class)
                .setParameter(1, indicator)
                .getSingleResult();
        return of(indicator).stream().mapToInt(DefinitionVersion::number).max().orElse(0) + 1;
    }

    /** Newest first. */
    List<DefinitionVersion> of(String indicator) {
        return list("indicator = ?1 order by number desc", indicator);
    }

    void add(DefinitionVersion definition) {
        persist(definition);
        save(definition, "drafted");
    }

    /** Saves what was changed. */
    void save(DefinitionVersion definition, String change) {
        flush();
        Instant at = definition.changedAt();
        history.append(
                definition.id(),
                definition.version(),
                change,
                null,
                definition.reason(),
                new Remembered(
                        definition.indicator(),
                        definition.number(),
                        definition.state(),
                        definition.copyOf(),
                        definition.rule(),
                        definition.comparison(),
                        definition.changedBy()),
                at);
    }

    List<VersionHistory.Version> history(DefinitionVersion definition, long after, int limit) {
        return history.read(definition.id(), after, limit);
    }
}
