package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.Session;

/** What can be done with complaints and reports; each command is one transaction. */
@ApplicationScoped
public class MatterService {
    private final Matters matters;
    private final Letters letters;
    private final Grounds grounds;
    private final Counties counties;
    private final LegalClocks clocks;
    private final Session session;
    private final Clock clock;

    MatterService(
            Matters matters,
            Letters letters,
            Grounds grounds,
            Counties counties,
            LegalClocks clocks,
            Session session,
            Clock clock) {
        this.matters = matters;
        this.letters = letters;
        this.grounds = grounds;
        this.counties = counties;
        this.clocks = clocks;
        this.session = session;
        this.clock = clock;
    }

    /** Which matter an act is about, and the state it was decided on. */
    public record Target(MatterKind kind, String number, String ifMatch) {}

    /**
     * Who does it, when and why.
     *
     * @param on null is today
     * @param note or null
     */
    public record Deed(String by, LocalDate on, String note) {}

    @Transactional
    public Matter route(Target target, Deed deed, String county) {
        counties.require(county);
        return change(Act.ROUTE, target, deed, (each, on) -> each.route(county, on));
    }

    @Transactional
    public Matter accept(Target target, Deed deed) {
        return change(Act.ACCEPT, target, deed, Matter::accept);
    }

    @Transactional
    public Matter refuse(Target target, Deed deed, String ground) {
        return change(Act.REFUSE, target, deed, (each, on) -> each.refuse(ground("REFUSE", ground, each), on));
    }

    @Transactional
    public Matter mediate(Target target, Deed deed) {
        return change(Act.MEDIATE, target, deed, Matter::mediate);
    }

    @Transactional
    public Matter suspend(Target target, Deed deed) {
        return change(Act.SUSPEND, target, deed, Matter::suspend);
    }

    @Transactional
    public Matter resume(Target target, Deed deed) {
        return change(Act.RESUME, target, deed, Matter::resume);
    }

    @Transactional
    public Matter settle(Target target, Deed deed, String outcome) {
        return change(Act.SETTLE, target, deed, (each, on) -> {
            requireUnnamed(each, "outcome", outcome);
            each.settle(outcome.strip(), on);
        });
    }

    @Transactional
    public Matter terminate(Target target, Deed deed, String ground) {
        return change(Act.TERMINATE, target, deed, (each, on) -> {
            String why = ground("TERMINATE", ground, each);
            LocalDate due = Grounds.TIME_OVER.equals(why) && each.decidedOn() != null ? mediationEnd(each) : null;
            each.terminate(why, on);
            if (due != null && !on.isAfter(due)) {
                throw new MatterRefused.TimeNotOver(due);
            }
        });
    }

    @Transactional
    public Matter withdraw(Target target, Deed deed) {
        return change(Act.WITHDRAW, target, deed, Matter::withdraw);
    }

    @Transactional
    public Matter extend(Target target, Deed deed) {
        return change(Act.EXTEND, target, deed, Matter::extend);
    }

    @Transactional
    public Matter file(Target target, Deed deed, String caseNumber) {
        return change(Act.FILE, target, deed, (each, on) -> each.file(known(caseNumber), on));
    }

    @Transactional
    public Matter decline(Target target, Deed deed, String ground) {
        return change(Act.DECLINE, target, deed, (each, on) -> each.decline(ground("NOT_FILE", ground, each), on));
    }

    @Transactional
    public Matter transfer(Target target, Deed deed, String authority) {
        return change(Act.TRANSFER, target, deed, (each, on) -> {
            requireUnnamed(each, "authority", authority);
            each.transfer(authority.strip(), on);
        });
    }

    /** Lets a repeat be handled with the earlier matter that it repeats. */
    @Transactional
    public Matter merge(Target target, Deed deed, String into) {
        Matter earlier = matters.byNumber(target.kind(), into)
                .orElseThrow(() -> new MatterRefused.NotARepeat(MatterRefused.NotARepeat.Why.UNKNOWN));
        matters.hold(matters.get(target.kind(), target.number()), earlier);
        return change(Act.MERGE, target, deed, (each, on) -> {
            boolean hasRepeats = matters.hasRepeats(each);
            boolean sameReporter = sameReporter(each, earlier);
            each.merge(earlier.origin().number(), on);
            Repeats.require(each, earlier, hasRepeats, sameReporter);
        });
    }

    /** Tells the writer; the words are read by the code of the letter. */
    @Transactional
    public Matter reply(Target target, Deed deed, String medium, String text) {
        return change(Act.REPLY, target, deed, (each, on) -> {
            requireUnnamed(each, "text", text);
            session.createNativeMutationQuery("""
                            insert into matter_reply (matter_id, told_on, medium, reply, replied_by, told_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .setParameter(1, each.id())
                    .setParameter(2, on)
                    .setParameter(3, medium)
                    .setParameter(4, text.strip())
                    .setParameter(5, deed.by().strip())
                    .setParameter(6, Instant.now(clock))
                    .executeUpdate();
            each.reply(on);
        });
    }

    public Matter get(MatterKind kind, String number) {
        return matters.get(kind, number);
    }

    /** How the clocks of a matter stand today. */
    public List<ClockReading> clocks(Matter each) {
        return MatterClocks.of(each, clocks.read(), LocalDate.now(clock));
    }

    /** A page of the versions of a matter, oldest first. */
    public Page<VersionHistory.Version> history(MatterKind kind, String number, String cursor, int limit) {
        return matters.history(matters.get(kind, number), cursor, limit);
    }

    private Matter change(Act act, Target target, Deed deed, BiConsumer<Matter, LocalDate> deedOn) {
        LocalDate on = LegalDay.of("effective_on", deed.on(), clock);
        Matter each = matters.get(target.kind(), target.number());
        Versions.require(target.ifMatch(), each.version());
        requireUnnamed(each, "by", deed.by());
        requireUnnamed(each, "note", deed.note());
        RunningClocks running = clocks.read();
        deedOn.accept(
                each, on); // last, and asks nothing after a change: a query would write it as a version of its own
        each.due(MatterClocks.dues(each, running, LocalDate.now(clock)), Instant.now(clock));
        matters.save(
                each,
                new Matters.Step(
                        act,
                        on,
                        deed.note() == null ? null : deed.note().strip(),
                        deed.by().strip()));
        return each;
    }

    private void requireUnnamed(Matter each, String field, String text) {
        if (text != null && each.origin().named()) {
            Redaction.of(letters.open(each.origin().letterId()).reporter()).require(field, text);
        }
    }

    private String ground(String act, String code, Matter each) {
        return grounds.require(act, code, each.origin().receivedOn());
    }

    private LocalDate mediationEnd(Matter each) {
        RunningClocks running = clocks.read();
        ClockRule rule =
                running.rules().rule(MatterClocks.MEDIATION, each.origin().receivedOn());
        return running.end(rule, each.decidedOn(), each.suspensions()).on();
    }

    private String known(String caseNumber) {
        return session.createNativeQuery("select case_number from supervision_case where case_number = ?", String.class)
                .setParameter(1, caseNumber.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(MatterRefused.CaseUnknown::new);
    }

    private boolean sameReporter(Matter one, Matter other) {
        return session.createNativeQuery("""
                        select exists (select from reporter_identity a join reporter_identity b using (reporter_mark)
                                       where a.letter_id = ? and b.letter_id = ?)""", Boolean.class)
                .setParameter(1, one.origin().letterId())
                .setParameter(2, other.origin().letterId())
                .getSingleResult();
    }
}
