package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.standing.Currency;
import cn.jiangmen.quality.enterprise.standing.Currency.AsOf;
import cn.jiangmen.quality.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Screens: answers each row, and keeps who asked what for whom and what was told, in one transaction. */
@ApplicationScoped
public class ScreeningService {
    /** The most codes of one request. */
    public static final int MOST_CODES = 1_000;

    private final Answers answers;
    private final Purposes purposes;
    private final Uses uses;
    private final Watches watches;
    private final Currency currency;
    private final Clock clock;

    ScreeningService(Answers answers, Purposes purposes, Uses uses, Watches watches, Currency currency, Clock clock) {
        this.answers = answers;
        this.purposes = purposes;
        this.uses = uses;
        this.watches = watches;
        this.currency = currency;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param recipient who gets the answers
     * @param basis on what ground it is asked: a notice, a decision, a rule
     * @param by the officer or system that asks; a claim until identity is there
     * @param codes as they were written
     * @param watch null: answered once
     */
    public record Question(
            String purpose, String recipient, String basis, String by, List<String> codes, Watch watch) {}

    /** Until when, and where the asker is called; the day is included. */
    public record Watch(LocalDate until, URI url) {}

    /** What is told. */
    public record Told(Screening screening, List<Row> rows, Optional<WatchState> watch) {}

    /**
     * Answers each row and keeps the use.
     *
     * @throws ScreeningRefused.PurposeUnknown when it is no purpose today
     */
    @Transactional
    public Told ask(Question asked) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        purposes.require(asked.purpose(), today);
        Map<String, AsOf> asOf = asOf();
        List<Row> read = read(asked.codes());
        Map<String, Answer> known =
                answers
                        .of(
                                read.stream()
                                        .map(Row::creditCode)
                                        .filter(code -> code != null)
                                        .distinct()
                                        .toList(),
                                today)
                        .stream()
                        .collect(Collectors.toMap(Answer::creditCode, Function.identity()));
        List<Row> told = read.stream().map(row -> answered(row, known)).toList();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        told.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        Screening screening = new Screening(
                Ids.next(),
                now,
                today,
                asked.purpose(),
                asked.recipient().strip(),
                asked.basis().strip(),
                asked.by().strip(),
                asOf,
                counts,
                asked.watch() == null ? null : Ids.next());
        uses.keep(screening, told);
        Optional<WatchState> watch = asked.watch() == null
                ? Optional.empty()
                : Optional.of(watches.begin(
                        screening, asked.watch().until(), asked.watch().url(), told));
        return new Told(screening, told, watch);
    }

    private Map<String, AsOf> asOf() {
        Map<String, AsOf> parts = new LinkedHashMap<>();
        parts.put("register", currency.own());
        parts.put("certificates", currency.of("holdings"));
        parts.put("dishonesty", currency.of("dishonesty"));
        parts.put("open_cases", currency.of("supervision"));
        return parts;
    }

    /** Reads what was written: a code, a code that stood in an earlier row, or none. */
    private static List<Row> read(List<String> written) {
        Map<String, Integer> first = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>(written.size());
        for (int i = 1; i <= written.size(); i++) {
            try {
                String code = CreditCode.of(written.get(i - 1)).value();
                Integer earlier = first.putIfAbsent(code, i);
                rows.add(new Row(i, earlier == null ? null : Outcome.REPEATED, code, null, earlier, null));
            } catch (EnterpriseRefused.CreditCodeInvalid e) {
                rows.add(new Row(i, Outcome.MALFORMED, null, e.fault, null, null));
            }
        }
        return rows;
    }

    private static Row answered(Row row, Map<String, Answer> known) {
        if (row.outcome() != null) {
            return row;
        }
        Answer answer = known.get(row.creditCode());
        return new Row(row.row(), answer.outcome(), row.creditCode(), null, null, answer.facts());
    }
}
