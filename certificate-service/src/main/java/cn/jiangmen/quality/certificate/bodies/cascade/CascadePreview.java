package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBodyService;
import cn.jiangmen.quality.certificate.bodies.Counted;
import cn.jiangmen.quality.certificate.effect.Effects;
import cn.jiangmen.quality.certificate.effect.Question;
import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.events.CertificateState;
import cn.jiangmen.quality.certificate.rest.CertificateProblems;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Finds what a cascade would do: it tries the change on a copy of every certificate of the body that has not ended. */
@ApplicationScoped
class CascadePreview {
    private static final int PIECE = 5_000;

    // who holds what leaves, and what each of them holds besides; an enterprise is its credit code, else its name
    private static final String LOSSES = """
            with leaving as materialized (
                select c.id, coalesce(s.kpi_class, '') as class,
                       coalesce('c' || c.holder_credit_code, 'n' || c.holder_name, 'i' || c.id) as holder,
                       c.holder_credit_code as code,
                       case when c.holder_credit_code is null then c.holder_name end as named
                from body_cascade_certificate i
                join certificate c on c.id = i.certificate_id
                join scheme s on s.code = c.scheme
                where i.cascade_id = :cascade and i.outcome = 'TO_CHANGE' and c.in_force @> cast(:day as date)),
            holders as materialized (select distinct holder, code, named from leaving),
            besides as materialized (
                select h.holder, coalesce(s.kpi_class, '') as class
                from holders h
                join certificate o on o.holder_credit_code = h.code
                join scheme s on s.code = o.scheme
                where o.in_force @> cast(:day as date) and o.id not in (select id from leaving)
                union
                select h.holder, coalesce(s.kpi_class, '')
                from holders h
                join certificate o on o.holder_name = h.named and o.holder_credit_code is null
                join scheme s on s.code = o.scheme
                where o.in_force @> cast(:day as date) and o.id not in (select id from leaving))
            select class, count(*) as certificates, count(distinct holder) as enterprises,
                   count(distinct holder) filter (where (holder, class) not in (select holder, class from besides))
                       as losing
            from leaving
            group by class
            union all
            select null, count(*), count(distinct holder),
                   count(distinct holder) filter (where holder not in (select holder from besides))
            from leaving
            order by 1 nulls last""";

    private final CertificationBodyService bodies;
    private final CascadeItems items;
    private final CascadeRules rules;
    private final Effects effects;
    private final Session session;
    private final StatelessSession rows;
    private final Catalogue catalogue;
    private final Clock clock;

    CascadePreview(
            CertificationBodyService bodies,
            CascadeItems items,
            CascadeRules rules,
            Effects effects,
            Session session,
            StatelessSession rows,
            Catalogue catalogue,
            Clock clock) {
        this.bodies = bodies;
        this.items = items;
        this.rules = rules;
        this.effects = effects;
        this.session = session;
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Certificates that a cascade looks at: those of the body that have not ended and would not be over on its day. */
    static Conditions concerned(BodyCascade cascade) {
        return new Conditions()
                .and("body = :body", "body", cascade.approvalNumber())
                .and("ended_as is null and expires_on >= :day", "day", cascade.effectiveOn());
    }

    /** Looks anew, in the transaction of the caller. */
    void look(BodyCascade cascade) {
        items.forget(cascade.id());
        try (Question question = new Question()) {
            CascadeCounts counts = tryAll(cascade, question);
            cascade.previewed(counts, effect(cascade, question), clock);
        }
    }

    private CascadeCounts tryAll(BodyCascade cascade, Question question) {
        CascadeRules.Act act = rules.change(cascade);
        Schemes schemes = catalogue.schemes();
        List<CascadeItems.Found> found = new ArrayList<>();
        Map<CertificateOutcome, Integer> outcomes = new EnumMap<>(CertificateOutcome.class);
        concerned(cascade).each(rows, Certificate.class, "certificate", "id", certificate -> {
            CascadeItems.Found one = tried(certificate, act, schemes, question);
            outcomes.merge(one.outcome(), 1, Integer::sum);
            found.add(one);
            if (found.size() == PIECE) {
                items.add(cascade.id(), found);
                found.clear();
            }
        });
        items.add(cascade.id(), found);
        return CascadeCounts.previewed(
                outcomes.getOrDefault(CertificateOutcome.TO_CHANGE, 0),
                outcomes.getOrDefault(CertificateOutcome.UNAFFECTED, 0));
    }

    private CascadeItems.Found tried(
            Certificate certificate, CascadeRules.Act act, Schemes schemes, Question question) {
        String why = null;
        try {
            CertificateEvent event = act.on(certificate);
            long next = certificate.version() + 1;
            question.add((CertificateState) CertificateMessages.change(certificate, next, event, schemes, clock)
                    .state());
        } catch (CertificateRefused e) {
            why = CertificateProblems.of(e).type().slug();
        }
        return new CascadeItems.Found(
                certificate.id(),
                certificate.number().number(),
                certificate.scheme(),
                certificate.details().holder().name(),
                certificate.details().holder().creditCode(),
                certificate.version(),
                why == null ? CertificateOutcome.TO_CHANGE : CertificateOutcome.UNAFFECTED,
                why);
    }

    private CascadeEffect effect(BodyCascade cascade, Question question) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = cascade.effectiveOn().isAfter(today) ? cascade.effectiveOn() : today;
        List<CascadeEffect.ClassLoss> losses = session.createNativeQuery(LOSSES, Tuple.class)
                .setParameter("cascade", cascade.id())
                .setParameter("day", on)
                .getResultStream()
                .map(CascadePreview::loss)
                .toList();
        CascadeEffect.ClassLoss all = losses.getLast();
        return new CascadeEffect(
                on,
                all.certificates(),
                all.enterprises(),
                all.losing(),
                losesAttraction(cascade, on),
                List.copyOf(losses.subList(0, losses.size() - 1)),
                effects.ask(question, on));
    }

    /** Days of withdrawal do not count; a suspended body is still here. */
    private boolean losesAttraction(BodyCascade cascade, LocalDate on) {
        return cascade.bodyStatus() == BodyStatus.WITHDRAWN
                && Counted.of(bodies.get(cascade.approvalNumber())).holds(on);
    }

    private static CascadeEffect.ClassLoss loss(Tuple row) {
        String name = row.get("class", String.class);
        return new CascadeEffect.ClassLoss(
                name == null || name.isEmpty() ? null : KpiClass.valueOf(name),
                row.get("certificates", Number.class).intValue(),
                row.get("enterprises", Number.class).intValue(),
                row.get("losing", Number.class).intValue());
    }
}
