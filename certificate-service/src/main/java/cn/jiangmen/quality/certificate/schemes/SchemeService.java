package cn.jiangmen.quality.certificate.schemes;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** What an officer can do with schemes and their rules; each act a transaction with a version in the history. */
@ApplicationScoped
public class SchemeService {
    private static final String ADD_SCHEME = """
            insert into scheme (parent, name_zh, name_en, also_named, standard, kind, kpi_class, record_kind, reason_family,
                assignable, validity_months, source, confidence, valid_from, valid_to, code, version)
            values (:parent, :nameZh, :nameEn, array(select jsonb_array_elements_text(cast(:alsoNamed as jsonb))), :standard,
                :kind, :kpiClass, :recordKind, :reasonFamily, :assignable, :validityMonths, :source, :confidence,
                :validFrom, :validTo, :code, :version)""";

    private static final String CORRECT_SCHEME = """
            update scheme
            set parent = :parent, name_zh = :nameZh, name_en = :nameEn,
                also_named = array(select jsonb_array_elements_text(cast(:alsoNamed as jsonb))), standard = :standard,
                kind = :kind, kpi_class = :kpiClass, record_kind = :recordKind, reason_family = :reasonFamily,
                assignable = :assignable, validity_months = :validityMonths, source = :source, confidence = :confidence,
                valid_from = :validFrom, valid_to = :validTo, version = :version
            where code = :code""";

    private static final String SET_RULE = """
            insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence)
            values (:scheme, :kind, :validFrom, :amount, :unit, :source, :confidence)
            on conflict (scheme, kind, valid_from) do update
            set amount = excluded.amount, unit = excluded.unit, source = excluded.source,
                confidence = excluded.confidence""";

    private final CatalogueEdit edit;
    private final Catalogue catalogue;
    private final Session session;
    private final VersionHistory history;
    private final Clock clock;

    SchemeService(CatalogueEdit edit, Catalogue catalogue, Session session, Clock clock) {
        this.edit = edit;
        this.catalogue = catalogue;
        this.session = session;
        this.history = new VersionHistory(session, "scheme_history", Set.of("version"));
        this.clock = clock;
    }

    /** A scheme with the rules it has itself, as the history keeps it. */
    private record SchemeState(Scheme scheme, List<SchemeRule> rules) {}

    /**
     * Adds a scheme, recognition or category.
     *
     * @throws CatalogueRefused when it contradicts what is there, or its code is taken
     */
    @Transactional
    public Scheme add(Scheme told, String reason) {
        Schemes known = edit.hold();
        if (known.any(told.code()).isPresent()) {
            throw new CatalogueRefused.CodeTaken(told.code());
        }
        Scheme scheme = told.checkedIn(known);
        plausible(scheme);
        write(ADD_SCHEME, scheme);
        remember(scheme, List.of(), "added", reason);
        return scheme;
    }

    /**
     * Corrects a scheme.
     *
     * @throws CatalogueRefused.SchemeInUse when certificates name it and it would count differently
     */
    @Transactional
    public Scheme correct(String code, String ifMatch, UnaryOperator<Scheme> correction, String reason) {
        Schemes known = edit.hold();
        Scheme before = known.any(code).orElseThrow(() -> new CatalogueRefused.SchemeNotFound(code));
        Versions.require(ifMatch, before.version());
        Scheme after = correction.apply(before);
        if (after.equals(before)) {
            throw new CatalogueRefused.NothingToCorrect();
        }
        after.checkedIn(known);
        plausible(after);
        if (after.countsUnlike(before) && named(code)) {
            throw new CatalogueRefused.SchemeInUse(code);
        }
        Scheme scheme = after.versioned(before.version() + 1);
        write(CORRECT_SCHEME, scheme);
        remember(scheme, known.ownRules(code), "corrected", reason);
        return scheme;
    }

    /** Sets a rule of a scheme from a day on; one of the same kind and day is replaced, and the history keeps it. */
    @Transactional
    public Scheme setRule(String code, String ifMatch, SchemeRule rule, String reason) {
        Schemes known = edit.hold();
        Scheme before = known.any(code).orElseThrow(() -> new CatalogueRefused.SchemeNotFound(code));
        Versions.require(ifMatch, before.version());
        if ((rule.amount() == null) != (rule.unit() == null)) {
            throw new CatalogueRefused.AmountWithoutUnit();
        }
        if (rule.unit() != null
                && (rule.unit() == SchemeRule.Unit.YEAR) != (rule.kind() == RuleKind.SURVEILLANCE_CALENDAR_YEARS)) {
            throw new CatalogueRefused.UnitContradictsKind();
        }
        edit.plausible("valid_from", rule.validFrom());
        if (known.ownRules(code).contains(rule)) {
            throw new CatalogueRefused.NothingToCorrect();
        }
        session.createNativeMutationQuery(SET_RULE)
                .setParameter("scheme", code)
                .setParameter("kind", rule.kind().name())
                .setParameter("validFrom", rule.validFrom())
                .setParameter("amount", rule.amount(), Integer.class)
                .setParameter("unit", CatalogueEdit.name(rule.unit()), String.class)
                .setParameter("source", rule.source())
                .setParameter("confidence", rule.confidence().name())
                .executeUpdate();
        Scheme scheme = before.versioned(before.version() + 1);
        write(CORRECT_SCHEME, scheme);
        remember(scheme, catalogue.read().ownRules(code), "rule-set", reason);
        return scheme;
    }

    /** The changes of a scheme since the catalogue was delivered, oldest first. */
    @Transactional
    public Page<VersionHistory.Version> history(String code, String cursor, int limit) {
        if (catalogue.read().any(code).isEmpty()) {
            throw new CatalogueRefused.SchemeNotFound(code);
        }
        return history.page(id(code), cursor, limit);
    }

    private boolean named(String code) {
        return session.createNativeQuery("select exists (select from certificate where scheme = ?)", Boolean.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    private void write(String statement, Scheme scheme) {
        session.createNativeMutationQuery(statement)
                .setParameter("parent", scheme.parent(), String.class)
                .setParameter("nameZh", scheme.nameZh())
                .setParameter("nameEn", scheme.nameEn())
                .setParameter("alsoNamed", json(scheme.alsoNamed()))
                .setParameter("standard", scheme.standard(), String.class)
                .setParameter("kind", scheme.kind().name())
                .setParameter("kpiClass", CatalogueEdit.name(scheme.kpiClass()), String.class)
                .setParameter("recordKind", CatalogueEdit.name(scheme.recordKind()), String.class)
                .setParameter("reasonFamily", scheme.reasonFamily().name())
                .setParameter("assignable", scheme.assignable())
                .setParameter("validityMonths", scheme.validityMonths(), Integer.class)
                .setParameter("source", scheme.source())
                .setParameter("confidence", scheme.confidence().name())
                .setParameter("validFrom", scheme.validFrom(), LocalDate.class)
                .setParameter("validTo", scheme.validTo(), LocalDate.class)
                .setParameter("code", scheme.code())
                .setParameter("version", scheme.version())
                .executeUpdate();
    }

    private void remember(Scheme scheme, List<SchemeRule> rules, String change, String reason) {
        SchemeState state = new SchemeState(scheme, rules);
        history.append(id(scheme.code()), scheme.version(), change, null, reason, state, clock.instant());
    }

    private UUID id(String code) {
        return session.createNativeQuery("select id from scheme where code = ?", UUID.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    private void plausible(Scheme scheme) {
        edit.plausible("valid_from", scheme.validFrom());
        edit.plausible("valid_to", scheme.validTo());
    }

    private static String json(List<String> names) {
        try {
            return Json.EVENTS.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("names cannot be written", e);
        }
    }
}
