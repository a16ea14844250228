package cn.jiangmen.quality.enterprise.divisions;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CountyChange;
import cn.jiangmen.quality.enterprise.CountyTree;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Records changes of the county tree; the register's answers follow at once, its events are told again piece by piece. */
@ApplicationScoped
public class DivisionService {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('county_change'))";

    private static final String LIST = """
            select c.id, c.kind, c.county, c.into_county as "into", c.name_zh, c.name_en, c.effective_on, c.source, c.by,
                   c.recorded_at
            from county_change c order by c.effective_on, c.county""";

    private static final String ADD = """
            insert into county_change
                (id, kind, county, into_county, name_zh, name_en, effective_on, source, by, recorded_at)
            values (?, ?, ?, cast(? as text), cast(? as text), cast(? as text), ?, ?, ?, ?)""";

    private static final String KEEP = """
            insert into county_change_withdrawn (id, change, by, reason, withdrawn_at)
            select c.id, to_jsonb(c), ?, ?, ? from county_change c where c.id = ?""";

    private static final String USED = """
            select 1 where exists (
                select from enterprise where county_moves @> jsonb_build_array(jsonb_build_object('county', cast(? as text))))
            or exists (select from quality_activity where county = ?)
            or exists (select from zone where county = ?)""";

    private final JsonRows rows;
    private final Counties counties;
    private final Clock clock;

    DivisionService(JsonRows rows, Counties counties, Clock clock) {
        this.rows = rows;
        this.counties = counties;
        this.clock = clock;
    }

    /** A change as it is recorded. */
    public record Recorded(
            UUID id,
            CountyChange.Kind kind,
            String county,
            String into,
            String nameZh,
            String nameEn,
            LocalDate effectiveOn,
            String source,
            String by,
            Instant recordedAt) {}

    /**
     * What is said of a change.
     *
     * @param into null for a mere change of name
     * @param nameZh of the county under its new name or code; null where it goes into one that exists
     */
    public record Said(
            CountyChange.Kind kind,
            String county,
            String into,
            String nameZh,
            String nameEn,
            LocalDate effectiveOn,
            String source,
            String by) {}

    public List<Recorded> list() {
        return rows.list(Recorded.class, LIST);
    }

    public Recorded get(UUID id) {
        return list().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DivisionRefused.NotFound(id));
    }

    /** Records a change. */
    @Transactional
    public Recorded record(Said said) {
        rows.exists(LOCK);
        CountyTree tree = counties.read();
        requireThere(tree, said.county(), said.effectiveOn());
        refuse(
                (said.kind() == CountyChange.Kind.RENAMED) != (said.into() == null),
                new DivisionRefused.CountyNotThere(String.valueOf(said.into()), said.effectiveOn()));
        switch (said.kind()) {
            case RENAMED -> requireNames(said);
            case MERGED -> {
                if (exists(tree, said.into())) {
                    requireThere(tree, said.into(), said.effectiveOn());
                    refuse(said.nameZh() != null || said.nameEn() != null, new DivisionRefused.NamesMissing());
                } else {
                    requireNames(said);
                    addCounty(said);
                }
            }
            case RECODED -> {
                refuse(exists(tree, said.into()), new DivisionRefused.CountyNotThere(said.into(), said.effectiveOn()));
                requireNames(said);
                addCounty(said);
            }
        }
        refuse(
                tree.changes().stream().anyMatch(change -> contradicts(change, said))
                        || (said.into() != null && said.county().equals(tree.as(said.into(), LocalDate.MAX))),
                new DivisionRefused.Contradicted(said.county()));
        UUID id = Ids.next();
        boolean renamed = said.kind() == CountyChange.Kind.RENAMED;
        rows.change(
                ADD,
                id,
                said.kind().name(),
                said.county(),
                said.into(),
                renamed ? said.nameZh() : null,
                renamed ? said.nameEn() : null,
                said.effectiveOn(),
                said.source(),
                said.by(),
                Instant.now(clock));
        if (!renamed) {
            rows.change("update county set valid_to = ? where code = ?", said.effectiveOn(), said.county());
        }
        draw();
        retell(said.kind(), said.county(), said.into(), said.effectiveOn());
        return get(id);
    }

    /**
     * Takes a change back that had not taken place; a county that it brought about is no more.
     *
     * @throws DivisionRefused.InUse when something is recorded under that county's code
     */
    @Transactional
    public void withdraw(UUID id, String by, String reason) {
        rows.exists(LOCK);
        Recorded change = get(id);
        rows.change(KEEP, by, reason, Instant.now(clock), id);
        rows.change("delete from county_change where id = ?", id);
        if (change.into() != null) {
            rows.change("update county set valid_to = null where code = ?", change.county());
            CountyTree tree = counties.read();
            boolean born = tree.counties().stream()
                    .anyMatch(county -> county.code().equals(change.into())
                            && change.effectiveOn().equals(county.validFrom()));
            boolean needed = tree.changes().stream()
                    .anyMatch(other ->
                            change.into().equals(other.into()) || change.into().equals(other.county()));
            if (born && !needed) {
                refuse(
                        rows.exists(USED, change.into(), change.into(), change.into()),
                        new DivisionRefused.InUse(change.into()));
                rows.change("delete from county where code = ?", change.into());
            }
        }
        draw();
        retell(change.kind(), change.county(), change.into(), null);
    }

    /** Has the enterprises told again that are recorded under the codes, or any that led there. */
    private void retell(CountyChange.Kind kind, String county, String into, LocalDate on) {
        if (kind == CountyChange.Kind.RENAMED) {
            return; // events tell codes
        }
        List<String> codes = counties.read().counties().stream()
                .map(County::code)
                .filter(code -> rows.exists(
                        "select 1 from county_boundary where code = ? and as_code in (?, ?)", code, county, into))
                .toList();
        List<String> all = Stream.concat(codes.stream(), Stream.of(county, into))
                .distinct()
                .toList();
        rows.change(
                "insert into county_retelling (id, counties, effective_on, recorded_at) values (?, ?, cast(? as date), ?)",
                Ids.next(),
                all,
                on == null ? null : on.toString(),
                Instant.now(clock));
    }

    /** Derives what each code is called on each day. */
    private void draw() {
        CountyTree tree = counties.read();
        rows.change("delete from county_boundary");
        List<LocalDate> turns = tree.turns();
        for (County county : tree.counties()) {
            LocalDate from = null;
            for (int i = 0; i <= turns.size() && !turns.isEmpty(); i++) {
                LocalDate to = i < turns.size() ? turns.get(i) : null;
                LocalDate inside = from == null ? to.minusDays(1) : from;
                rows.change(
                        "insert into county_boundary (code, days, as_code) values (?, daterange(cast(? as date), cast(? as date)), ?)",
                        county.code(),
                        from,
                        to,
                        tree.as(county.code(), inside));
                from = to;
            }
        }
    }

    /** The county goes on elsewhere already, takes another in on or after its end, or is renamed on the same day. */
    private static boolean contradicts(CountyChange change, Said said) {
        if (said.kind() == CountyChange.Kind.RENAMED) {
            return change.kind() == CountyChange.Kind.RENAMED
                    && change.county().equals(said.county())
                    && change.effectiveOn().equals(said.effectiveOn());
        }
        boolean goesOn = change.into() != null && change.county().equals(said.county());
        boolean takesIn =
                said.county().equals(change.into()) && !change.effectiveOn().isBefore(said.effectiveOn());
        return goesOn || takesIn;
    }

    private void addCounty(Said said) {
        rows.change(
                "insert into county (code, name_zh, name_en, valid_from) values (?, ?, ?, ?)",
                said.into(),
                said.nameZh(),
                said.nameEn(),
                said.effectiveOn());
    }

    private static boolean exists(CountyTree tree, String code) {
        return tree.counties().stream().anyMatch(county -> county.code().equals(code));
    }

    private static void requireThere(CountyTree tree, String code, LocalDate day) {
        refuse(
                tree.on(day).stream().noneMatch(county -> county.code().equals(code)),
                new DivisionRefused.CountyNotThere(code, day));
    }

    private static void requireNames(Said said) {
        refuse(said.nameZh() == null || said.nameEn() == null, new DivisionRefused.NamesMissing());
    }

    private static void refuse(boolean broken, DivisionRefused refusal) {
        if (broken) {
            throw refusal;
        }
    }
}
