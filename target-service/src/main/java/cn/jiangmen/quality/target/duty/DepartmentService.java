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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The departments, and what can be done with them; each command is one transaction. */
@ApplicationScoped
public class DepartmentService {
    private static final String DEPARTMENTS = """
            with q as (select ?::date as day, ?::text as code, ?::text as kind, ?::text as county, ?::text as name,
                              ?::text as after_code, ?::int as most)
            select d.code, d.name_zh, d.name_en, d.kind, d.county, d.aliases, d.since, d.document_number, d.version,
                   (select count(distinct a.duty) from duty_department a
                    where a.department = d.code and a.since <= q.day and (a.until is null or a.until > q.day)) as duties
            from q cross join department d
            where (q.code is null or d.code = q.code) and (q.kind is null or d.kind = q.kind)
              and (q.county is null or d.county = q.county)
              and (q.name is null or position(lower(q.name) in lower(d.name_zh)) > 0
                   or position(lower(q.name) in lower(d.name_en)) > 0
                   or exists (select from unnest(d.aliases) n where position(lower(q.name) in lower(n)) > 0))
              and (q.after_code is null or d.code > q.after_code)
            order by d.code
            limit (select most from q)""";

    private final Session session;
    private final JsonRows rows;
    private final References references;
    private final Clock clock;
    private final VersionHistory history;

    DepartmentService(Session session, JsonRows rows, References references, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.references = references;
        this.clock = clock;
        this.history = new VersionHistory(session, "department_history", Set.of("code"));
    }

    /** A department, and how many duties it has a part in today. */
    @Schema(name = "Department")
    public record DepartmentLine(
            String code,
            String nameZh,
            String nameEn,
            DepartmentKind kind,
            String county,
            List<String> aliases,
            LocalDate since,
            String documentNumber,
            int duties,
            long version) {}

    private record Kept(
            String code,
            String nameZh,
            String nameEn,
            DepartmentKind kind,
            String county,
            List<String> aliases,
            LocalDate since,
            String documentNumber,
            Actor by) {
        static Kept of(Department.Known known, Actor by) {
            return new Kept(
                    known.code(),
                    known.nameZh(),
                    known.nameEn(),
                    known.kind(),
                    known.county(),
                    known.aliases(),
                    known.since(),
                    known.documentNumber(),
                    by);
        }
    }

    /** Adds a department to those there are. */
    @Transactional
    public DepartmentLine add(Department.Known known, Actor by) {
        references.actor(by);
        if ((known.kind() == DepartmentKind.COUNTY_GOVERNMENT) != (known.county() != null)) {
            throw new DutyRefused.CountyMisplaced();
        }
        if (known.county() != null) {
            references.county("county", known.county());
        }
        if (known.since() != null) {
            DutyDays.planned("since", known.since());
        }
        requireFree("code", known.code(), "select code from department where code = ?");
        requireFree("name_zh", known.nameZh(), "select code from department where name_zh = ?");
        requireFree("county", known.county(), "select code from department where county = ?");
        Department department = new Department(Ids.next(), known, Instant.now(clock));
        session.persist(department);
        session.flush();
        keep(department, "recorded", known.since(), null, by);
        return get(known.code());
    }

    /** Corrects names; null leaves one as it is. */
    @Transactional
    public DepartmentLine correct(
            String code, String ifMatch, String nameZh, String nameEn, List<String> aliases, String reason, Actor by) {
        Department department = session.createQuery("from Department where code = :code", Department.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.DEPARTMENT, code));
        Versions.require(ifMatch, department.version());
        references.actor(by);
        if (nameZh != null
                && rows.exists("select code from department where name_zh = ? and code <> ?", nameZh, code)) {
            throw new DutyRefused.CodeTaken("name_zh", nameZh);
        }
        department.correct(nameZh, nameEn, aliases, Instant.now(clock));
        session.flush();
        keep(department, "corrected", null, reason, by);
        return get(code);
    }

    @Transactional
    public DepartmentLine get(String code) {
        return rows.first(DepartmentLine.class, DEPARTMENTS, LocalDate.now(clock), code, null, null, null, null, 1)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.DEPARTMENT, code));
    }

    /** The departments that fit all filters, by code; null asks for all. */
    @Transactional
    public List<DepartmentLine> list(DepartmentKind kind, String county, String name, String after, int limit) {
        if (county != null) {
            references.county("county", county);
        }
        return rows.list(
                DepartmentLine.class, DEPARTMENTS, LocalDate.now(clock), null, kind, county, name, after, limit);
    }

    public List<VersionHistory.Version> history(String code, long after, int limit) {
        Department department = session.createQuery("from Department where code = :code", Department.class)
                .setParameter("code", code)
                .uniqueResultOptional()
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.DEPARTMENT, code));
        return history.read(department.id(), after, limit);
    }

    private void requireFree(String field, String value, String query) {
        if (value != null && rows.exists(query, value)) {
            throw new DutyRefused.CodeTaken(field, value);
        }
    }

    private void keep(Department each, String change, LocalDate on, String reason, Actor by) {
        history.append(each.id(), each.version(), change, on, reason, Kept.of(each.known(), by), each.changedAt());
    }
}
