package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.supervision.Counties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The register of objects: read from what enterprises, certificates and bodies are known to be, on any day. */
@ApplicationScoped
public class CheckObjects {
    private static final String UNATTRIBUTED = "unattributed";

    private static final String OBJECTS = """
            select o.object_id, o.name, o.county, coalesce(r.risk_class, :unrated) as risk_class,
                   r.risk_class is not null as rated, r.valid_from as rated_from,
                   o.certificates, o.ccc_certificates, array_to_string(o.key_groups, ',') as key_groups,
                   (select string_agg(distinct k.reason, ',') from key_supervision k
                    where k.object_id = o.object_id and k.superseded_at is null and k.days @> cast(:day as date)) as key_reasons
            from (
                select e.credit_code as object_id, e.name, enterprise_county(e.county_periods, :day) as county,
                       c.certificates, c.ccc_certificates, c.key_groups
                from enterprise_replica e
                cross join lateral certified(e.former_codes || e.credit_code, :day) c
                where :kind <> 'CERTIFICATION_BODY'
                  and (e.deregistered_on is null or :day < e.deregistered_on)
                  -- its registration was taken back: nothing is known of it any more
                  and e.status <> 'WITHDRAWN'
                  and e.credit_code > :after
                  and (:object = '' or e.credit_code = :object)
                  and (:name = '' or strpos(e.name, :name) > 0)
                  and (:kind = 'ENTERPRISE' or c.certificates > 0)
                  and (:kind <> 'CCC_HOLDER' or c.ccc_certificates > 0)
                  -- should two have the same code, the one known first stands for it
                  and not exists (select from enterprise_replica f
                                  where f.credit_code = e.credit_code and f.enterprise_id < e.enterprise_id)
                union all
                select b.approval_number, b.name, coalesce(b.county, 'unattributed'), 0, 0, '{}'
                from body_replica b
                where :kind = 'CERTIFICATION_BODY'
                  and b.status not in ('REVOKED', 'WITHDRAWN', 'CANCELLED')
                  and b.approval_number > :after
                  and (:object = '' or b.approval_number = :object)
                  and (:name = '' or strpos(b.name, :name) > 0)
            ) o
            left join lateral risk_of(o.object_id, :day) r on true
            where o.county <> 'outside'
              and (:anywhere or o.county = any (:counties))
              and (:class = '' or coalesce(r.risk_class, :unrated) = :class)
              and (:group = '' or :group = any (o.key_groups))
            order by o.object_id
            limit :limit""";

    private static final String RATE = """
            insert into object_risk (object_id, valid_from, risk_class, source, reason, told_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String RATINGS = """
            select id, valid_from, risk_class, source, reason, told_by, recorded_at
            from object_risk where object_id = ? order by id""";

    private final Session session;
    private final Counties counties;
    private final Clock clock;
    private final RiskClass unrated;

    CheckObjects(
            Session session,
            Counties counties,
            Clock clock,
            @ConfigProperty(name = "quality.draws.unrated-class", defaultValue = "B") RiskClass unrated) {
        this.session = session;
        this.counties = counties;
        this.clock = clock;
        this.unrated = unrated;
    }

    /**
     * Which objects; null and empty ask for all.
     *
     * @param kind a name of what an object is: ENTERPRISE, CERTIFICATE_HOLDER, CCC_HOLDER, CERTIFICATION_BODY
     * @param counties county codes or {@code unattributed}
     * @param after the object after which the page begins
     */
    public record Filter(
            String kind,
            LocalDate on,
            Collection<String> counties,
            RiskClass riskClass,
            String keyGroup,
            String objectId,
            String name,
            String after) {}

    /** A class that an object was given. */
    public record Rating(
            LocalDate validFrom, RiskClass riskClass, String source, String reason, String by, Instant recordedAt) {}

    /** The first objects that fit, by id. */
    public List<CheckObject> list(Filter filter, int limit) {
        List<String> places = filter.counties() == null ? List.of() : List.copyOf(filter.counties());
        places.stream().filter(county -> !UNATTRIBUTED.equals(county)).forEach(counties::require);
        NativeQuery<Tuple> query = session.createNativeQuery(OBJECTS, Tuple.class);
        query.setParameter("kind", filter.kind())
                .setParameter("day", filter.on() == null ? LocalDate.now(clock) : filter.on())
                .setParameter("unrated", unrated.name())
                .setParameter("anywhere", places.isEmpty())
                .setParameter("counties", places.toArray(String[]::new))
                .setParameter(
                        "class",
                        filter.riskClass() == null ? "" : filter.riskClass().name())
                .setParameter("group", text(filter.keyGroup()))
                .setParameter("object", text(filter.objectId()))
                .setParameter("name", text(filter.name()))
                .setParameter("after", text(filter.after()))
                .setParameter("limit", limit);
        return query.getResultStream().map(CheckObjects::object).toList();
    }

    /** An object of any kind on a day; null is today. */
    public Optional<CheckObject> find(String objectId, LocalDate on) {
        List<CheckObject> found = new ArrayList<>();
        for (String kind : List.of("ENTERPRISE", "CERTIFICATION_BODY")) {
            found.addAll(list(new Filter(kind, on, List.of(), null, null, objectId, null, null), 1));
        }
        return found.stream().findFirst();
    }

    /**
     * Classes an object from a day on.
     *
     * @throws RegisterRefused.ObjectNotFound when the register does not have it on that day
     */
    public CheckObject rate(
            String objectId, LocalDate from, RiskClass riskClass, String source, String reason, String by) {
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        if (find(objectId, day).isEmpty()) {
            throw new RegisterRefused.ObjectNotFound(objectId);
        }
        session.createNativeMutationQuery(RATE)
                .setParameter(1, objectId)
                .setParameter(2, day)
                .setParameter(3, riskClass.name())
                .setParameter(4, source)
                .setParameter(5, reason)
                .setParameter(6, by)
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        return find(objectId, day).orElseThrow();
    }

    /** Every class that an object was ever given, in the order of recording. */
    public List<Rating> ratings(String objectId) {
        return session.createNativeQuery(RATINGS, Tuple.class)
                .setParameter(1, objectId)
                .getResultStream()
                .map(row -> new Rating(
                        row.get("valid_from", LocalDate.class),
                        RiskClass.valueOf(row.get("risk_class", String.class)),
                        row.get("source", String.class),
                        row.get("reason", String.class),
                        row.get("told_by", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }

    private static CheckObject object(Tuple row) {
        return new CheckObject(
                row.get("object_id", String.class),
                row.get("name", String.class),
                row.get("county", String.class),
                RiskClass.valueOf(row.get("risk_class", String.class)),
                row.get("rated", Boolean.class),
                row.get("rated_from", LocalDate.class),
                row.get("certificates", Integer.class),
                row.get("ccc_certificates", Integer.class),
                split(row.get("key_groups", String.class)),
                split(row.get("key_reasons", String.class)));
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
