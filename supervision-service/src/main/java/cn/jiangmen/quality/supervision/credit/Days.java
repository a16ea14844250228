package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The entries day by day: what a day adds up to, and whether the other side says the same. */
@ApplicationScoped
public class Days {
    private static final int LONGEST = 1_200;

    private static final String OPEN = """
            select e.day, count(*) as count, min(e.sequence) as first_sequence, max(e.sequence) as last_sequence,
                   credit_digest(e.day) as digest, false as closed
            from credit_entry e
            where e.day between ? and ? and not exists (select from credit_day d where d.day = e.day)
            group by e.day""";

    private static final String CLOSED = """
            select day, count, first_sequence, last_sequence, digest, true as closed
            from credit_day where day between ? and ?""";

    private static final String CLOSE = """
            insert into credit_day
            select d::date, count(e.sequence), min(e.sequence), max(e.sequence), credit_digest(d::date)
            from generate_series(
                coalesce((select max(day) + 1 from credit_day), (select min(day) from credit_entry)), ?::date - 1,
                interval '1 day') d
            left join credit_entry e on e.day = d::date
            group by d
            on conflict do nothing""";

    private final JsonRows rows;
    private final Consumers consumers;
    private final Feed feed;
    private final Clock clock;

    Days(JsonRows rows, Consumers consumers, Feed feed, Clock clock) {
        this.rows = rows;
        this.consumers = consumers;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Compares what the caller has with what was told, for every day from its first to its last.
     *
     * @throws CreditRefused.DaysWrong when a day is named twice, lies ahead, or they span too long
     */
    @Transactional
    public Reconciliation reconcile(String consumer, List<Reconciliation.Sum> theirs) {
        consumers.active(consumer);
        Map<LocalDate, Reconciliation.Sum> told = new TreeMap<>();
        for (Reconciliation.Sum sum : theirs) {
            if (told.put(sum.day(), sum) != null) {
                throw new CreditRefused.DaysWrong(sum.day(), "named-twice");
            }
        }
        LocalDate from = theirs.stream()
                .map(Reconciliation.Sum::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = theirs.stream()
                .map(Reconciliation.Sum::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<LocalDate, Reconciliation.Told> ours = told(from, to);
        TreeSet<LocalDate> days = new TreeSet<>(told.keySet());
        days.addAll(ours.keySet());
        List<Reconciliation.Compared> compared = new ArrayList<>();
        for (LocalDate day : days) {
            compared.add(compare(day, ours.get(day), told.get(day)));
        }
        List<String> differing = compared.stream()
                .filter(one -> !one.equal())
                .map(one -> one.day().toString())
                .toList();
        Reconciliation result = new Reconciliation(
                Ids.next(),
                consumer,
                Instant.now(clock),
                differing.isEmpty(),
                feed.place().lastSequence(),
                compared);
        rows.change(
                "insert into credit_reconciliation values (?, ?, ?, ?, ?, ?::date[], ?)",
                result.id(),
                consumer,
                result.equal(),
                from,
                to,
                differing,
                result.reconciledAt());
        return result;
    }

    /** What was told on the days from one to another, both included; days without entries are left out while they are open. */
    public Map<LocalDate, Reconciliation.Told> told(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new CreditRefused.DaysWrong(to, "before-the-first");
        }
        if (to.isAfter(LocalDate.now(clock)) && to.isAfter(feed.place().lastDay())) {
            throw new CreditRefused.DaysWrong(to, "in-the-future");
        }
        if (ChronoUnit.DAYS.between(from, to) > LONGEST) {
            throw new CreditRefused.DaysWrong(from, "too-far-apart");
        }
        Map<LocalDate, Reconciliation.Told> days = new TreeMap<>();
        rows.list(Reconciliation.Told.class, CLOSED, from, to).forEach(day -> days.put(day.day(), day));
        rows.list(Reconciliation.Told.class, OPEN, from, to).forEach(day -> days.put(day.day(), day));
        return days;
    }

    /**
     * Ends the days before today: nothing is added to them any more, and what they add up to stays.
     *
     * @return whether this call ended one
     */
    @Transactional
    boolean close() {
        LocalDate today = LocalDate.now(clock);
        if (rows.exists("select from credit_day where day = ?", today.minusDays(1))) {
            return false;
        }
        rows.list(
                Object.class, "select from credit_counter for update"); // waits for writers; later ones see the new day
        rows.change("update credit_counter set last_day = greatest(last_day, ?)", today);
        return rows.change(CLOSE, today) > 0;
    }

    private static Reconciliation.Compared compare(LocalDate day, Reconciliation.Told ours, Reconciliation.Sum theirs) {
        Reconciliation.Told told = Optional.ofNullable(ours)
                .orElseGet(() -> new Reconciliation.Told(day, 0, null, null, Digests.NOTHING, false));
        boolean equal = theirs == null
                ? told.count() == 0
                : told.count() == theirs.count() && told.digest().equals(theirs.digest());
        return new Reconciliation.Compared(day, equal, told, theirs);
    }
}
