package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What can be done with duties and the counties' strands of them; each command is one transaction. */
@ApplicationScoped
public class DutyService {
    private static final String SHARES = """
            select department, role, since, until, document_number from duty_department
            where duty = ? order by since, position, department""";
    private static final String OVERLAPPING = """
            select department from duty_department
            where duty = ?::uuid and (until is null or until > ?::date)
              and (department = ?::text or role = 'LEAD' and ?::text = 'LEAD')
            order by (department = ?::text) desc""";
    private static final String ASSIGN = """
            insert into duty_department (duty, department, role, since, document_number, position)
            select ?::uuid, ?::text, ?::text, ?::date, ?::text,
                   coalesce((select max(position) from duty_department where duty = ?::uuid), 0) + 1""";

    private final Session session;
    private final JsonRows rows;
    private final References references;
    private final Clock clock;
    private final VersionHistory duties;
    private final VersionHistory strands;

    DutyService(Session session, JsonRows rows, References references, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.references = references;
        this.clock = clock;
        this.duties = new VersionHistory(session, "duty_history", Set.of());
        this.strands = new VersionHistory(session, "duty_strand_history", Set.of("duty", "county"));
    }

    /** Who is responsible, and how. */
    public record Responsible(String department, Role role) {}

    /**
     * An item as a plan prints it.
     *
     * @param openList whether its list of departments ends with 等
     */
    public record Item(
            String plan,
            String code,
            String number,
            String sectionZh,
            String sectionEn,
            String titleZh,
            String titleEn,
            String words,
            String responsibleWords,
            boolean openList) {}

    private record Share(String department, Role role, LocalDate since, LocalDate until, String documentNumber) {}

    private record DutyKept(
            DutyState state,
            LocalDate stateSince,
            String stateReason,
            LocalDate dueOn,
            List<Share> departments,
            Actor by) {}

    private record StrandKept(
            UUID duty,
            String county,
            DutyState state,
            LocalDate stateSince,
            String stateReason,
            LocalDate dueOn,
            Actor by) {}

    /** Adds an item to a plan, after those it has. */
    @Transactional
    public void addItem(Item item, Actor by) {
        references.actor(by);
        references.plan("plan", item.plan());
        if (rows.exists("select code from duty_item where plan = ? and code = ?", item.plan(), item.code())) {
            throw new DutyRefused.CodeTaken("code", item.code());
        }
        if (rows.exists("select code from duty_item where plan = ? and number = ?", item.plan(), item.number())) {
            throw new DutyRefused.CodeTaken("number", item.number());
        }
        rows.change(
                """
                insert into duty_item (plan, code, number, position, section_zh, section_en, title_zh, title_en, words,
                                       responsible_words, open_list, recorded_at)
                select ?, ?, ?, coalesce((select max(position) from duty_item where plan = ?), 0) + 1,
                       ?, ?, ?, ?, ?, ?::text, ?, ?""",
                item.plan(),
                item.code(),
                item.number(),
                item.plan(),
                item.sectionZh(),
                item.sectionEn(),
                item.titleZh(),
                item.titleEn(),
                item.words(),
                item.responsibleWords(),
                item.openList(),
                Instant.now(clock));
    }

    /** Adds a duty to an item of a plan; counties whose governments are responsible get a strand each. */
    @Transactional
    public UUID add(
            Duty.Wording wording, LocalDate dueOn, List<Responsible> responsible, String documentNumber, Actor by) {
        references.actor(by);
        references.plan("plan", wording.plan());
        references.item(wording.plan(), wording.item());
        references.indicators(wording.indicators());
        DutyDays.planned("due_on", dueOn);
        if (rows.exists("select id from duty where plan = ? and code = ?", wording.plan(), wording.code())) {
            throw new DutyRefused.CodeTaken("code", wording.code());
        }
        int position = session.createNativeQuery(
                        "select coalesce(max(position), 0) + 1 from duty where plan = :plan", Integer.class)
                .setParameter("plan", wording.plan())
                .getSingleResult();
        Duty duty = new Duty(Ids.next(), wording, position, dueOn, Instant.now(clock));
        session.persist(duty);
        session.flush();
        LocalDate today = LocalDate.now(clock);
        responsible.forEach(one -> assign(duty, one, today, documentNumber, by));
        keep(duty, "planned", null, null, by);
        return duty.id();
    }

    /** Takes a duty to another state; a null day is today. */
    @Transactional
    public void move(UUID id, String ifMatch, DutyState to, LocalDate on, String reason, Actor by) {
        Duty duty = changing(id, ifMatch, by);
        LocalDate day = DutyDays.past("effective_on", on, LocalDate.now(clock));
        duty.standing().move(to, day, reason);
        if (to == DutyState.DONE) {
            requireFinished(id, null);
        }
        save(duty, verb(to), day, reason, by);
    }

    /** Gives a duty another due day. */
    @Transactional
    public void reschedule(UUID id, String ifMatch, LocalDate dueOn, String reason, Actor by) {
        Duty duty = changing(id, ifMatch, by);
        duty.standing().reschedule(DutyDays.planned("due_on", dueOn));
        save(duty, "rescheduled", null, reason, by);
    }

    /** Makes a further department responsible from a day on. */
    @Transactional
    public void assign(
            UUID id, String ifMatch, Responsible responsible, LocalDate since, String documentNumber, Actor by) {
        Duty duty = changing(id, ifMatch, by);
        duty.standing().requireOpen();
        LocalDate day = since == null ? LocalDate.now(clock) : DutyDays.planned("since", since);
        assign(duty, responsible, day, documentNumber, by);
        save(duty, "department-added", day, documentNumber, by);
    }

    /** Ends the responsibility of a department; {@code until} is the first day without it. */
    @Transactional
    public void end(
            UUID id, String ifMatch, String department, LocalDate until, String reason, String document, Actor by) {
        Duty duty = changing(id, ifMatch, by);
        Share share = rows.list(Share.class, SHARES, id).stream()
                .filter(each -> each.department().equals(department) && each.until() == null)
                .findFirst()
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.RESPONSIBILITY, department));
        LocalDate day = until == null ? LocalDate.now(clock) : DutyDays.planned("until", until);
        if (!day.isAfter(share.since())) {
            throw new DutyRefused.OutOfOrder("until", day, share.since().plusDays(1));
        }
        rows.change("""
                update duty_department
                set until = ?, reason = ?, document_number = coalesce(?::text, document_number)
                where duty = ? and department = ? and until is null""", day, reason, document, id, department);
        save(duty, "department-ended", day, reason, by);
    }

    /** Takes a county's strand to another state; a null day is today. */
    @Transactional
    public void moveStrand(
            UUID id, String county, String ifMatch, DutyState to, LocalDate on, String reason, Actor by) {
        Strand strand = changingStrand(id, county, ifMatch, by);
        LocalDate day = DutyDays.past("effective_on", on, LocalDate.now(clock));
        strand.standing().move(to, day, reason);
        if (to == DutyState.DONE) {
            requireFinished(id, county);
        }
        save(strand, verb(to), day, reason, by);
    }

    /** Gives a county's strand another due day. */
    @Transactional
    public void rescheduleStrand(UUID id, String county, String ifMatch, LocalDate dueOn, String reason, Actor by) {
        Strand strand = changingStrand(id, county, ifMatch, by);
        strand.standing().reschedule(DutyDays.planned("due_on", dueOn));
        save(strand, "rescheduled", null, reason, by);
    }

    /** The versions of a duty after one, oldest first. */
    public List<VersionHistory.Version> history(UUID id, long after, int limit) {
        return duties.read(get(id).id(), after, limit);
    }

    /** The versions of a county's strand after one, oldest first. */
    public List<VersionHistory.Version> strandHistory(UUID id, String county, long after, int limit) {
        return strands.read(strand(id, county).id(), after, limit);
    }

    /** A duty, which stays as it is until the transaction ends. */
    Duty held(UUID id) {
        Duty duty = session.find(Duty.class, id, LockModeType.PESSIMISTIC_READ);
        if (duty == null) {
            throw new DutyRefused.NotFound(Thing.DUTY, id.toString());
        }
        return duty;
    }

    /** Lets a duty pass that is there. */
    void require(UUID id) {
        if (!rows.exists("select id from duty where id = ?", id)) {
            throw new DutyRefused.NotFound(Thing.DUTY, id.toString());
        }
    }

    private Duty get(UUID id) {
        Duty duty = session.find(Duty.class, id);
        if (duty == null) {
            throw new DutyRefused.NotFound(Thing.DUTY, id.toString());
        }
        return duty;
    }

    private Duty changing(UUID id, String ifMatch, Actor by) {
        // whoever adds a strand's step or a milestone reads the duty under a lock that this one waits for
        Duty duty = session.find(Duty.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (duty == null) {
            throw new DutyRefused.NotFound(Thing.DUTY, id.toString());
        }
        Versions.require(ifMatch, duty.version());
        references.actor(by);
        return duty;
    }

    private Strand changingStrand(UUID id, String county, String ifMatch, Actor by) {
        Duty duty = held(id);
        Strand strand = strand(id, county);
        Versions.require(ifMatch, strand.version());
        references.actor(by);
        duty.standing().requireOpen();
        return strand;
    }

    private Strand strand(UUID id, String county) {
        return session.createQuery("from Strand where duty = :duty and county = :county", Strand.class)
                .setParameter("duty", id)
                .setParameter("county", county)
                .uniqueResultOptional()
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.STRAND, county));
    }

    private void assign(Duty duty, Responsible one, LocalDate since, String documentNumber, Actor by) {
        references.department("department", one.department());
        record Taken(String department) {}
        rows.first(Taken.class, OVERLAPPING, duty.id(), since, one.department(), one.role(), one.department())
                .ifPresent(taken -> {
                    throw taken.department().equals(one.department())
                            ? new DutyRefused.AlreadyResponsible(taken.department())
                            : new DutyRefused.LeadTaken(taken.department());
                });
        rows.change(ASSIGN, duty.id(), one.department(), one.role(), since, documentNumber, duty.id());
        record Government(String county) {}
        rows.first(Government.class, """
                        select d.county from department d
                        where d.code = ? and d.county is not null
                          and not exists (select from duty_strand s where s.duty = ? and s.county = d.county)""", one.department(), duty.id()).ifPresent(government -> {
            Strand strand = new Strand(
                    Ids.next(), duty.id(), government.county(), duty.standing().dueOn(), Instant.now(clock));
            session.persist(strand);
            session.flush();
            keep(strand, "planned", null, null, by);
        });
    }

    private void requireFinished(UUID duty, String county) {
        record Left(String counties, int milestones) {}
        Left left = rows.first(Left.class, """
                        with q as (select ?::uuid as duty, ?::text as county)
                        select (select string_agg(s.county, ',' order by s.county) from duty_strand s
                                where s.duty = q.duty and q.county is null and s.state in ('PLANNED', 'UNDER_WAY'))
                                   as counties,
                               (select count(*) from duty_milestone m
                                where m.duty = q.duty and m.done_on is null
                                  and (q.county is null or m.county = q.county)) as milestones
                        from q""", duty, county).orElseThrow();
        if (left.counties() != null || left.milestones() > 0) {
            throw new DutyRefused.Unfinished(left.counties(), left.milestones());
        }
    }

    private void save(Duty duty, String change, LocalDate on, String reason, Actor by) {
        duty.changed(Instant.now(clock));
        session.flush();
        keep(duty, change, on, reason, by);
    }

    private void save(Strand strand, String change, LocalDate on, String reason, Actor by) {
        strand.changed(Instant.now(clock));
        session.flush();
        keep(strand, change, on, reason, by);
    }

    private void keep(Duty duty, String change, LocalDate on, String reason, Actor by) {
        Standing now = duty.standing();
        DutyKept state = new DutyKept(
                now.state(),
                now.stateSince(),
                now.stateReason(),
                now.dueOn(),
                rows.list(Share.class, SHARES, duty.id()),
                by);
        duties.append(duty.id(), duty.version(), change, on, reason, state, duty.changedAt());
    }

    private void keep(Strand strand, String change, LocalDate on, String reason, Actor by) {
        Standing now = strand.standing();
        StrandKept state = new StrandKept(
                strand.duty(), strand.county(), now.state(), now.stateSince(), now.stateReason(), now.dueOn(), by);
        strands.append(strand.id(), strand.version(), change, on, reason, state, strand.changedAt());
    }

    private static String verb(DutyState to) {
        return to.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
