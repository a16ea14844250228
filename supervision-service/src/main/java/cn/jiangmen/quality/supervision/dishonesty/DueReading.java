package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due on proposals and records, and until when. */
@ApplicationScoped
public class DueReading {
    private final PenaltyReading penalties;
    private final RecordSearch search;
    private final LegalClocks clocks;
    private final Clock clock;

    DueReading(PenaltyReading penalties, RecordSearch search, LegalClocks clocks, Clock clock) {
        this.penalties = penalties;
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
    @Schema(name = "DishonestyDue")
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

    /** The clocks of proposals, each under its proposal's id. */
    public Map<UUID, List<DueLine>> ofProposals(List<Proposal> many) {
        RunningClocks now = clocks.read();
        Map<UUID, List<DueLine>> lines = new HashMap<>();
        many.forEach(each -> lines.put(each.id(), lines(Deadlines.of(each, now).stream())));
        return lines;
    }

    public List<DueLine> of(Proposal each) {
        return ofProposals(List.of(each)).get(each.id());
    }

    public List<DueLine> of(DishonestyRecord each) {
        return of(List.of(each)).getFirst().due();
    }

    /** The same for many, by one reading of the clocks. */
    public List<UnderWay> of(List<DishonestyRecord> many) {
        RunningClocks now = clocks.read();
        Map<UUID, LocalDate> withdrawn = penalties.withdrawnOn(
                many.stream().map(each -> each.penalty().id()).toList());
        return many.stream()
                .map(each -> new UnderWay(
                        each, of(each, now, withdrawn.get(each.penalty().id()))))
                .toList();
    }

    /** The records on which something is to be done, in the order in which they were made. */
    public List<UnderWay> underWay(String county, UUID after, int limit) {
        return of(search.underWay(county, after, limit)).stream()
                .map(each -> new UnderWay(
                        each.record(),
                        each.due().stream()
                                .filter(line -> line.doneOn() == null)
                                .toList()))
                .toList();
    }

    private List<DueLine> of(DishonestyRecord each, RunningClocks now, LocalDate withdrawn) {
        Stream<Deadlines.Open> open = Deadlines.of(each, now).stream();
        if (withdrawn != null && each.kind() == RecordKind.SERIOUS_LISTING && each.status() != RecordStatus.ANNULLED) {
            open = Stream.concat(open, Stream.of(new Deadlines.Open(now.due("LIST_ANNUL", withdrawn), null)));
        }
        return lines(open);
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
