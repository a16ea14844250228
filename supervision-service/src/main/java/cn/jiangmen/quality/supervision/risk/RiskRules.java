package cn.jiangmen.quality.supervision.risk;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.register.RiskClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of credit risk in their versions; a new version begins on its day and changes nothing before it. */
@ApplicationScoped
public class RiskRules {
    private static final String SETS = """
            select s.version, lower(d.days) as valid_from, upper(d.days) as valid_until, s.title, s.basis, s.confidence,
                   s.base_points, s.general_from, s.raised_from, s.high_from, s.told_by, s.recorded_at,
                   (select jsonb_agg(jsonb_build_object(
                        'input', r.input, 'name_zh', k.name_zh, 'name_en', k.name_en, 'points', r.points,
                        'months', r.months, 'at_most', r.at_most, 'at_least', r.at_least, 'basis', r.basis)
                        order by r.points desc, r.input)
                    from risk_rule r join risk_input_kind k on k.code = r.input
                    where r.rule_set = s.version) as rules
            from risk_rule_set s join risk_rule_days d on d.version = s.version
            where ?::int is null or s.version = ?
            order by s.version""";

    private static final String ADD_SET = """
            insert into risk_rule_set values (
                (select max(version) + 1 from risk_rule_set), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning version""";

    private static final String ADD_RULE = """
            insert into risk_rule (rule_set, input, points, months, at_most, at_least, basis)
            values (?, ?, ?, ?, ?, ?::text, ?)""";

    private final JsonRows rows;
    private final Clock clock;

    RiskRules(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a fact of a kind counts.
     *
     * @param months for how long after its end
     * @param atMost how many of the kind count at a time
     * @param atLeast no better class than this while it counts, or null
     */
    @Schema(name = "RiskRule")
    public record Rule(
            String input,
            String nameZh,
            String nameEn,
            int points,
            int months,
            int atMost,
            @Schema(nullable = true) RiskClass atLeast,
            String basis) {}

    /**
     * A version of the rules.
     *
     * @param validUntil first day of the next version, or null
     * @param generalFrom fewer points are class A
     */
    @Schema(name = "RiskRuleSet")
    public record RuleSet(
            int version,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validUntil,
            String title,
            String basis,
            String confidence,
            int basePoints,
            int generalFrom,
            int raisedFrom,
            int highFrom,
            String toldBy,
            Instant recordedAt,
            List<Rule> rules) {}

    private record Made(int version) {}

    private record Last(LocalDate validFrom) {}

    private record Known(String code) {}

    public List<RuleSet> all() {
        return rows.list(RuleSet.class, SETS, null, null);
    }

    /** States the rules anew from a day on; every object that has facts is worked out anew. */
    @Transactional
    public RuleSet state(RuleSet said) {
        rows.change("lock table risk_rule_set in share row exclusive mode"); // one new version at a time
        LocalDate today = LocalDate.now(clock);
        LocalDate last = rows.first(Last.class, "select max(valid_from) as valid_from from risk_rule_set")
                .orElseThrow()
                .validFrom();
        LocalDate earliest = last.isBefore(today) ? today : last.plusDays(1);
        if (said.validFrom().isBefore(earliest)) {
            throw new RiskRefused.RulesTooEarly(earliest);
        }
        if (said.generalFrom() >= said.raisedFrom() || said.raisedFrom() >= said.highFrom()) {
            throw new RiskRefused.LimitsNotRising();
        }
        requireKnown(said.rules());
        int version = rows.first(
                        Made.class,
                        ADD_SET,
                        said.validFrom(),
                        said.title(),
                        said.basis(),
                        "VERIFIED",
                        said.basePoints(),
                        said.generalFrom(),
                        said.raisedFrom(),
                        said.highFrom(),
                        said.toldBy(),
                        Instant.now(clock))
                .orElseThrow()
                .version();
        for (Rule rule : said.rules()) {
            rows.change(
                    ADD_RULE,
                    version,
                    rule.input(),
                    rule.points(),
                    rule.months(),
                    rule.atMost(),
                    rule.atLeast(),
                    rule.basis());
        }
        rows.change("insert into subject_due (code) select credit_code from risk_subject");
        return rows.first(RuleSet.class, SETS, version, version).orElseThrow();
    }

    private void requireKnown(List<Rule> rules) {
        Set<String> known = new HashSet<>();
        rows.each(Known.class, row -> known.add(row.code()), "select code from risk_input_kind");
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!known.contains(rule.input())) {
                throw new RiskRefused.InputUnknown(rule.input());
            }
            if (!seen.add(rule.input())) {
                throw new RiskRefused.InputTwice(rule.input());
            }
        }
    }
}
