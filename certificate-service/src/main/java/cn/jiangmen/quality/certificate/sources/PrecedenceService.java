package cn.jiangmen.quality.certificate.sources;

import cn.jiangmen.quality.certificate.Precedence;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** Declares whose word counts; it holds for what is told from then on, and what was decided before stays. */
@ApplicationScoped
public class PrecedenceService {
    private static final String SELECT =
            "select id, field, sources, reason, changed_by, recorded_at, version from source_precedence ";
    private static final String ADD = """
            insert into source_precedence (id, field, sources, reason, changed_by, recorded_at, version)
            values (:id, :field, :sources, :reason, :by, :at, :version)""";
    private static final String CHANGE = """
            update source_precedence
            set sources = :sources, reason = :reason, changed_by = :by, recorded_at = :at, version = :version
            where id = :id and field = :field and version = :version - 1""";
    private static final Set<String> FIELDS = Set.of(
            Precedence.OTHERS,
            "scheme",
            "term",
            "status",
            "holder_name",
            "holder_credit_code",
            "holder_country",
            "applicant_name",
            "applicant_credit_code",
            "applicant_country",
            "manufacturer_name",
            "manufacturer_credit_code",
            "manufacturer_country",
            "factory_name",
            "factory_credit_code",
            "factory_country",
            "product_class",
            "product_name",
            "product_model",
            "body_name",
            "standard",
            "sub_certificate",
            "main_number",
            "first_issued_on");
    private static final Pattern FURTHER = Pattern.compile("further\\.[a-z_]{1,40}");

    private final Session session;
    private final VersionHistory history;
    private final Clock clock;

    PrecedenceService(Session session, Clock clock) {
        this.session = session;
        this.history = new VersionHistory(session, "source_precedence_history", Set.of("version", "recorded_at"));
        this.clock = clock;
    }

    /** All that is declared. */
    @Transactional
    public List<FieldPrecedence> list() {
        return read(SELECT + "order by field", null);
    }

    /**
     * What is declared for a field.
     *
     * @throws PrecedenceRefused.NotDeclared when the field has no row of its own
     */
    @Transactional
    public FieldPrecedence get(String field) {
        List<FieldPrecedence> found = read(SELECT + "where field = :field", field);
        if (found.isEmpty()) {
            throw new PrecedenceRefused.NotDeclared(field);
        }
        return found.getFirst();
    }

    /** Declares the order for a field of its own. */
    @Transactional
    public FieldPrecedence declare(String field, List<Source> sources, String by, String reason) {
        if (!FIELDS.contains(field) && !FURTHER.matcher(field).matches()) {
            throw new PrecedenceRefused.UnknownField(field);
        }
        FieldPrecedence added =
                new FieldPrecedence(Ids.next(), field, checked(sources), reason, by, clock.instant(), 1);
        try {
            write(ADD, added);
        } catch (ConstraintViolationException e) {
            throw new PrecedenceRefused.Declared(field);
        }
        remember(added, "declared");
        return added;
    }

    /** Declares another order for a field. */
    @Transactional
    public FieldPrecedence correct(String field, String ifMatch, List<Source> sources, String by, String reason) {
        FieldPrecedence before = get(field);
        Versions.require(ifMatch, before.version());
        if (checked(sources).equals(before.sources())) {
            throw new PrecedenceRefused.NothingToCorrect();
        }
        FieldPrecedence after =
                new FieldPrecedence(before.id(), field, sources, reason, by, clock.instant(), before.version() + 1);
        if (write(CHANGE, after) == 0) {
            Versions.require(ifMatch, get(field).version());
        }
        remember(after, "corrected");
        return after;
    }

    /** What was declared for a field since it was delivered or added. */
    @Transactional
    public Page<VersionHistory.Version> history(String field, String cursor, int limit) {
        return history.page(get(field).id(), cursor, limit);
    }

    private static List<Source> checked(List<Source> sources) {
        if (sources.size() != Source.values().length
                || !EnumSet.allOf(Source.class).equals(Set.copyOf(sources))) {
            throw new PrecedenceRefused.Incomplete();
        }
        return sources;
    }

    private int write(String sql, FieldPrecedence told) {
        return session.createNativeMutationQuery(sql)
                .setParameter("id", told.id())
                .setParameter("field", told.field())
                .setParameter(
                        "sources", told.sources().stream().map(Source::name).toArray(String[]::new))
                .setParameter("reason", told.reason())
                .setParameter("by", told.changedBy())
                .setParameter("at", told.recordedAt())
                .setParameter("version", told.version())
                .executeUpdate();
    }

    private void remember(FieldPrecedence told, String change) {
        history.append(told.id(), told.version(), change, null, told.reason(), told, told.recordedAt());
    }

    private List<FieldPrecedence> read(String sql, String field) {
        var query = session.createNativeQuery(sql, Tuple.class);
        if (field != null) {
            query.setParameter("field", field);
        }
        return query.getResultStream()
                .map(row -> new FieldPrecedence(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        Arrays.stream(row.get(2, String[].class))
                                .map(Source::valueOf)
                                .toList(),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Instant.class),
                        row.get(6, Long.class)))
                .toList();
    }
}
