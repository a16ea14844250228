package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import cn.jiangmen.quality.enterprise.Stated;
import cn.jiangmen.quality.enterprise.StatementRefused;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Decides what rows come to, on what is known now; inside a transaction. */
@ApplicationScoped
class Decisions {
    private final EnterpriseStatements statements;
    private final Counties counties;
    private final Clock clock;

    Decisions(EnterpriseStatements statements, Counties counties, Clock clock) {
        this.statements = statements;
        this.counties = counties;
        this.clock = clock;
    }

    RowReader reader(SheetHeader<Column> header) {
        return new RowReader(header, counties.all());
    }

    /** A row that was understood, or why not, and what was known before it. */
    record Decided(Reading reading, Decision decision, UUID enterpriseId, Long baseVersion) {}

    /** Decides rows; enterprises that are locked cannot change until the transaction ends. */
    List<Decided> decide(List<Reading> readings, boolean locked, String reason) {
        List<CreditCode> codes = readings.stream()
                .filter(Reading.Understood.class::isInstance)
                .map(reading -> ((Reading.Understood) reading).stated().code())
                .toList();
        Map<String, Enterprise> known = statements.known(codes, locked);
        EnterpriseStatements.Past past = statements.past(codes);
        List<Decided> decided = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            decided.add(
                    switch (reading) {
                        case Reading.Rejected rejected ->
                            new Decided(reading, Decision.rejected(rejected.problems()), null, null);
                        case Reading.Understood understood -> {
                            String code = understood.stated().code().value();
                            Enterprise enterprise = known.get(code);
                            UUID id = enterprise == null ? null : enterprise.id();
                            Long version = enterprise == null ? null : enterprise.version();
                            yield new Decided(
                                    reading, decide(understood.stated(), enterprise, past, reason), id, version);
                        }
                    });
        }
        return decided;
    }

    /**
     * What a row comes to that was verified against another version of its enterprise: only one that has nothing to say any
     * more passes, because nobody has seen what writing it would change now.
     */
    static Decision late(Decided now, Long verifiedVersion) {
        boolean same = Objects.equals(now.baseVersion(), verifiedVersion);
        return same || now.decision().outcome() == Outcome.UNCHANGED
                ? now.decision()
                : Decision.refused(Outcome.CONFLICTING, Refusals.changedSinceVerified());
    }

    private Decision decide(Stated stated, Enterprise known, EnterpriseStatements.Past past, String reason) {
        LocalDate today = LocalDate.now(clock);
        Map<Column, String> before = known == null ? Map.of() : Difference.shown(known, today);
        try {
            EnterpriseStatements.Verdict verdict = statements.judge(known, stated, past, reason);
            if (verdict.isNew()) {
                return new Decision(Outcome.NEW, verdict, List.of(), List.of());
            }
            return verdict.changes()
                    ? new Decision(
                            Outcome.CHANGED,
                            verdict,
                            Difference.between(before, Difference.shown(verdict.enterprise(), today)),
                            List.of())
                    : new Decision(Outcome.UNCHANGED, verdict, List.of(), List.of());
        } catch (StatementRefused refusal) {
            return Decision.refused(Outcome.CONFLICTING, Refusals.problem(refusal));
        } catch (EnterpriseRefused refusal) {
            return Decision.refused(
                    Refusals.conflicts(refusal) ? Outcome.CONFLICTING : Outcome.REJECTED, Refusals.problem(refusal));
        }
    }
}
