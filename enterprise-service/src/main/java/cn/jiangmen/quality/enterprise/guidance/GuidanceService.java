package cn.jiangmen.quality.enterprise.guidance;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.holdings.Holdings;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells an enterprise's guidance on a day. */
@ApplicationScoped
public class GuidanceService {
    private static final String SUBJECT = """
            select e.id, e.credit_code, e.name, e.industry, coalesce(ended_on(e), 'infinity') > d.day as operating,
                   coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed') as county
            from (select ?::date as day) d cross join enterprise_of(?) e""";

    private static final String RECOMMENDED = """
            select o.code as offer, o.name_zh, o.name_en, o.kind, o.note_zh, o.note_en,
                   o.discontinued_on is not null and o.discontinued_on <= d.day as discontinued,
                   bool_or(w.word = 'DUTY') as duty, bool_or(w.priority) as priority,
                   coalesce(h.sound, false) as sound, coalesce(h.in_force, false) as in_force,
                   coalesce(h.suspended, false) as suspended, h.ends_on,
                   jsonb_agg(jsonb_build_object('rule', w.rule, 'ground', w.ground, 'matched', w.key, 'word', w.word,
                       'plan_item', x.edition ->> 'plan_item', 'sentence', x.edition ->> 'sentence',
                       'confidence', x.edition ->> 'confidence') order by w.position, w.ground, w.key) as why,
                   (select coalesce(jsonb_agg(jsonb_build_object('certificate_id', n.certificate_id, 'number', n.number,
                        'scheme', n.scheme, 'in_force', n.in_force, 'suspended', n.suspended, 'ends_on', n.ends_on)
                        order by n.ends_on desc, n.certificate_id), '[]')
                    from named n join kind k on k.scheme = n.scheme and k.kpi_class is not distinct from n.kpi_class
                    where k.offer = o.code) as holdings,
                   (select coalesce(jsonb_agg(jsonb_build_object('activity_id', a.id, 'kind', a.kind, 'title', a.title,
                        'level', a.level, 'since', a.held_on, 'valid_to', a.valid_to) order by a.held_on desc, a.id), '[]')
                    from c join quality_activity a on a.credit_code = c.code
                    where a.kind = any (o.activity_kinds) and a.status = 'RECORDED' and a.held_on <= d.day) as marks
            from d
            cross join why w
            join guidance_edition(d.day) x on x.rule = w.rule
            join guidance_offer o on o.code = w.offer
            left join held h on h.offer = o.code
            group by o.code, d.day, h.sound, h.in_force, h.suspended, h.ends_on
            order by duty desc, priority desc, o.position""";

    /** Rules about industries below the registered one: whether they fit is not known. */
    private static final String UNDECIDED = """
            select g.rule, array_agg(distinct g.key order by g.key) as industries,
                   array_agg(distinct g.offer order by g.offer) as offers
            from guidance_ground(?::date) g
            join enterprise e on e.id = ?::uuid
            where g.ground = 'INDUSTRY' and e.industry_key is not null and g.key <> e.industry_key
              and starts_with(g.key, e.industry_key) and not (g.key = any (industry_keys(e.industry_key)))
            group by g.rule, g.position
            order by g.position""";

    private final JsonRows rows;
    private final EligibilityFacts facts;
    private final EventLoops events;

    GuidanceService(JsonRows rows, EligibilityFacts facts, EventLoops events) {
        this.rows = rows;
        this.facts = facts;
        this.events = events;
    }

    private record Subject(
            UUID id, String creditCode, String name, String county, String industry, boolean operating) {}

    private record Recommended(
            String offer,
            String nameZh,
            String nameEn,
            String kind,
            String noteZh,
            String noteEn,
            boolean discontinued,
            boolean duty,
            boolean priority,
            boolean sound,
            boolean inForce,
            boolean suspended,
            LocalDate endsOn,
            List<Guidance.Why> why,
            List<Guidance.Certificate> holdings,
            List<Guidance.Mark> marks) {

        Guidance.Recommendation view() {
            Guidance.State state = state();
            Word word = duty ? Word.DUTY : Word.ENCOURAGED;
            boolean atRisk = state == Guidance.State.HELD_AT_RISK;
            return new Guidance.Recommendation(
                    offer,
                    nameZh,
                    nameEn,
                    kind,
                    word,
                    word.zh,
                    word.en,
                    priority,
                    state,
                    !atRisk ? List.of() : List.of(inForce ? "LAPSING" : "SUSPENDED"),
                    state == Guidance.State.MISSING ? endsOn : null,
                    why,
                    holdings,
                    marks,
                    noteZh,
                    noteEn);
        }

        private Guidance.State state() {
            if (discontinued) {
                return Guidance.State.DISCONTINUED;
            }
            if (kind.equals("ADVICE")) {
                return Guidance.State.ADVICE;
            }
            return sound
                    ? Guidance.State.HELD
                    : inForce || suspended ? Guidance.State.HELD_AT_RISK : Guidance.State.MISSING;
        }
    }

    /**
     * The guidance of a registered enterprise; all its parts as they were at one moment.
     *
     * @throws EnterpriseRefused.NotFound when the register does not know the code
     */
    @Transactional
    public Guidance of(CreditCode code, LocalDate on) {
        Subject subject = rows.first(Subject.class, SUBJECT, on, code.value())
                .orElseThrow(() -> new EnterpriseRefused.NotFound(code));
        List<Guidance.Recommendation> all =
                rows.list(Recommended.class, GuidanceSql.ofOne() + RECOMMENDED, on, subject.id).stream()
                        .map(Recommended::view)
                        .toList();
        return new Guidance(
                subject.id,
                subject.creditCode,
                subject.name,
                subject.county,
                subject.industry,
                on,
                events.freshness(Holdings.PROJECTION).asOf(),
                subject.operating,
                all.stream()
                        .filter(r -> r.state() != Guidance.State.DISCONTINUED && r.state() != Guidance.State.ADVICE)
                        .toList(),
                all.stream()
                        .filter(r -> r.state() == Guidance.State.DISCONTINUED)
                        .toList(),
                all.stream().filter(r -> r.state() == Guidance.State.ADVICE).toList(),
                subject.operating ? rows.list(Guidance.Undecided.class, UNDECIDED, on, subject.id) : List.of(),
                facts.of(subject.id, on));
    }
}
