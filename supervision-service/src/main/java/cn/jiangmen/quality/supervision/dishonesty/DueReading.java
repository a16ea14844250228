package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What is due on proposals and records, and until when. */
@ApplicationScoped
public class DueReading {
    private final Session session;
    private final RecordSearch search;
    private final LegalClocks clocks;
    private final Clock clock;

    DueReading(Session session, RecordSearch search, LegalClocks clocks, Clock clock) {
        this.session = session;
        this.search = search;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * One clock of a proposal or a record.
     *
     * @param clock id of the legal clock
     * @param from the day that is not counted
     * @param dueOn last day; null when a holiday notice is missing
     * @param provisional true when a notice that is not loaded yet could still move it
     * @param missingYear whose notice is missing, or null
     * @param doneOn null while it is to be done
     */
    public record DueLine(
            String clock,
            LocalDate from,
            LocalDate dueOn,
            boolean provisional,
            Integer missingYear,
            LocalDate doneOn,
            boolean overdue) {}

    /** A record with the clocks that run over it. */
    public record UnderWay(DishonestyRecord record, List<DueLine> due) {}

    public List<DueLine> of(Proposal each) {
        return lines(Deadlines.of(each, clocks.read()).stream());
    }

    public List<DueLine> of(DishonestyRecord each) {
        return of(each, clocks.read());
    }

    /** The same for many, by one reading of the clocks. */
    public List<UnderWay> of(List<DishonestyRecord> many) {
        RunningClocks now = clocks.read();
        return many.stream().map(each -> new UnderWay(each, of(each, now))).toList();
    }

    /** The records on which something is to be done, in the order in which they were made. */
    public List<UnderWay> underWay(String county, UUID after, int limit) {
        RunningClocks now = clocks.read();
        return search.underWay(county, after, limit).stream()
                .map(each -> new UnderWay(
                        each,
                        of(each, now).stream()
                                .filter(line -> line.doneOn() == null)
                                .toList()))
                .toList();
    }

    private List<DueLine> of(DishonestyRecord each, RunningClocks now) {
        Stream<Deadlines.Open> open = Deadlines.of(each, now).stream();
        if (each.kind() == RecordKind.SERIOUS_LISTING && each.status() != RecordStatus.ANNULLED) {
            open = Stream.concat(
                    open,
                    withdrawn(each.penalty().id()).stream()
                            .map(day -> new Deadlines.Open(now.due("LIST_ANNUL", day), null)));
        }
        return lines(open);
    }

    /** The day on which the penalty was withdrawn, if it was. */
    private List<LocalDate> withdrawn(UUID penalty) {
        return session.createNativeQuery(
                        "select changed_at from penalty where id = :id and status = 'WITHDRAWN'", Instant.class)
                .setParameter("id", penalty)
                .getResultStream()
                .map(at -> LocalDate.ofInstant(at, Time.ZONE))
                .toList();
    }

    private List<DueLine> lines(Stream<Deadlines.Open> open) {
        LocalDate today = LocalDate.now(clock);
        return open.map(each -> {
                    RunningClocks.Due due = each.due();
                    LocalDate until = each.doneOn() == null ? today : each.doneOn();
                    return new DueLine(
                            due.clock(),
                            due.from(),
                            due.on(),
                            due.provisional(),
                            due.missingYear(),
                            each.doneOn(),
                            due.over(until));
                })
                .toList();
    }
}
