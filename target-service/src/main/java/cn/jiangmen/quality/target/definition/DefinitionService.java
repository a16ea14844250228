package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.definition.DefinitionVersion.Act;
import cn.jiangmen.quality.target.ledger.CountingRule;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.Trial;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** What can be done with definitions, apart from comparing them. */
@ApplicationScoped
public class DefinitionService {
    private final Catalogue catalogue;
    private final DefinitionVersions versions;
    private final ComparisonService jobs;
    private final Trial trial;
    private final Ledger ledger;
    private final ProgressBoard board;
    private final DataSource database;
    private final Clock clock;

    DefinitionService(
            Catalogue catalogue,
            DefinitionVersions versions,
            ComparisonService jobs,
            Trial trial,
            Ledger ledger,
            ProgressBoard board,
            DataSource database,
            Clock clock) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.jobs = jobs;
        this.trial = trial;
        this.ledger = ledger;
        this.board = board;
        this.database = database;
        this.clock = clock;
    }

    /** Every version, newest first. */
    @Transactional
    public List<DefinitionVersion> list(String indicator) {
        return versions.of(catalogue.get(indicator).code());
    }

    @Transactional
    public DefinitionVersion get(String indicator, int number) {
        return versions.get(catalogue.get(indicator).code(), number);
    }

    /** What was done to a version, oldest first. */
    @Transactional
    public List<VersionHistory.Version> history(String indicator, int number, long after, int limit) {
        return versions.history(versions.get(catalogue.get(indicator).code(), number), after, limit);
    }

    /**
     * Drafts the next version.
     *
     * @param copyOf the version it starts from; null: the one in use, if any
     * @param ruleOf the rule, given the one it starts from
     */
    @Transactional
    public DefinitionVersion draft(
            String indicator,
            Integer copyOf,
            Function<Optional<CountingRule>, RuleDraft> ruleOf,
            String reason,
            String by) {
        Unit unit = catalogue.get(indicator).unit();
        Optional<DefinitionVersion> origin =
                copyOf == null ? versions.active(indicator) : Optional.of(versions.get(indicator, copyOf));
        CountingRule rule = ruleOf.apply(origin.map(DefinitionVersion::rule)).rule(unit);
        DefinitionVersion draft = new DefinitionVersion(
                Ids.next(),
                indicator,
                versions.nextNumber(indicator),
                origin.map(DefinitionVersion::number).orElse(null),
                rule,
                new Act(by, reason, clock.instant()));
        versions.add(draft);
        return draft;
    }

    /** Gives a draft another rule. */
    @Transactional
    public DefinitionVersion change(
            String indicator, int number, String ifMatch, RuleDraft rule, String reason, String by) {
        Unit unit = catalogue.get(indicator).unit();
        hold();
        DefinitionVersion draft = matching(indicator, number, ifMatch);
        boolean counted = draft.state() == DefinitionVersion.State.COMPARED;
        draft.change(rule.rule(unit), new Act(by, reason, clock.instant()));
        versions.save(draft, "changed");
        dropIf(counted, indicator);
        return draft;
    }

    /** Gives a draft up. */
    @Transactional
    public DefinitionVersion discard(String indicator, int number, String ifMatch, String reason, String by) {
        hold();
        DefinitionVersion draft = matching(catalogue.get(indicator).code(), number, ifMatch);
        boolean counted = draft.state() == DefinitionVersion.State.COMPARED;
        draft.discard(new Act(by, reason, clock.instant()));
        versions.save(draft, "discarded");
        dropIf(counted, indicator);
        return draft;
    }

    /**
     * Puts a compared version into use: one transaction, after which every reader sees its numbers.
     *
     * @throws DefinitionRefused.NotProved when an independent count of today gives other numbers
     */
    public DefinitionVersion publish(String indicator, int number, String ifMatch, String reason, String by)
            throws SQLException {
        DefinitionVersion asked = get(indicator, number);
        if (asked.state() == DefinitionVersion.State.COMPARED
                && !trial.proved(indicator, LocalDate.ofInstant(clock.instant(), Time.ZONE))) {
            throw new DefinitionRefused.NotProved();
        }
        DefinitionVersion published =
                QuarkusTransaction.requiringNew().call(() -> switchTo(indicator, number, ifMatch, reason, by));
        board.wake();
        jobs.sweepLater();
        return published;
    }

    private DefinitionVersion switchTo(String indicator, int number, String ifMatch, String reason, String by) {
        hold();
        DefinitionVersion next = matching(indicator, number, ifMatch);
        // the one in use goes first: an indicator has one at a time
        versions.active(indicator).ifPresent(former -> {
            former.retire(new Act(by, null, clock.instant()));
            versions.save(former, "retired");
        });
        next.publish(new Act(by, reason, clock.instant()));
        versions.save(next, "published");
        try (Connection transaction = database.getConnection()) {
            trial.take(transaction, indicator, number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return next;
    }

    private DefinitionVersion matching(String indicator, int number, String ifMatch) {
        DefinitionVersion version = versions.forChange(indicator, number);
        Versions.require(ifMatch, version.version());
        return version;
    }

    private void dropIf(boolean counted, String indicator) {
        if (!counted) {
            return;
        }
        try (Connection transaction = database.getConnection()) {
            trial.drop(transaction, indicator);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hold() {
        try (Connection transaction = database.getConnection()) {
            ledger.hold(transaction);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
