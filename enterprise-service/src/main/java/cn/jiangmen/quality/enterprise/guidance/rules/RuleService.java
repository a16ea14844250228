package cn.jiangmen.quality.enterprise.guidance.rules;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.enterprise.guidance.Word;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be done with rules; each command is one transaction. */
@ApplicationScoped
public class RuleService {
    private final GuidanceRules rules;
    private final JsonRows rows;
    private final Clock clock;

    RuleService(GuidanceRules rules, JsonRows rows, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.clock = clock;
    }

    /** What a rule shall say from a day on; null leaves it as it is. */
    public record Amendment(
            LocalDate from,
            Boolean enabled,
            Boolean priority,
            String titleZh,
            String titleEn,
            String planItem,
            String sentence,
            String source,
            List<Clause> clauses,
            String by,
            String reason) {}

    public List<GuidanceRule> all() {
        return rules.inOrder();
    }

    public GuidanceRule get(String code) {
        return rules.get(code);
    }

    public Page<VersionHistory.Version> history(String code, String cursor, int limit) {
        return rules.history(rules.get(code), cursor, limit);
    }

    /** A rule beside the plan's; it encourages: what is a duty is said by the law and not by an officer. */
    @Transactional
    public GuidanceRule create(String code, Amendment said) {
        if (rules.find("code", code).firstResultOptional().isPresent()) {
            throw new GuidanceRefused.RuleTaken(code);
        }
        check(said);
        Edition first = new Edition(
                said.from,
                true,
                Word.ENCOURAGED,
                Boolean.TRUE.equals(said.priority),
                said.titleZh,
                said.titleEn,
                said.planItem,
                said.sentence,
                said.source,
                "MEDIUM",
                said.clauses,
                said.by,
                said.reason);
        GuidanceRule rule = new GuidanceRule(Ids.next(), code, rules.nextPosition(), first, Instant.now(clock));
        rules.save(rule, "created");
        return rule;
    }

    @Transactional
    public GuidanceRule amend(String code, String ifMatch, Amendment said) {
        GuidanceRule rule = rules.get(code);
        Versions.require(ifMatch, rule.version());
        check(said);
        Edition last = rule.editions().getLast();
        rule.amend(
                new Edition(
                        said.from,
                        or(said.enabled, last.enabled()),
                        last.word(),
                        or(said.priority, last.priority()),
                        or(said.titleZh, last.titleZh()),
                        or(said.titleEn, last.titleEn()),
                        or(said.planItem, last.planItem()),
                        or(said.sentence, last.sentence()),
                        or(said.source, last.source()),
                        last.confidence(),
                        or(said.clauses, last.clauses()),
                        said.by,
                        said.reason),
                Instant.now(clock));
        rules.save(rule, Boolean.FALSE.equals(said.enabled) ? "switched-off" : "amended");
        return rule;
    }

    private void check(Amendment said) {
        LocalDate today = LocalDate.now(clock);
        if (said.from.isBefore(today)) {
            throw new GuidanceRefused.DayPassed(today);
        }
        for (Clause clause : said.clauses == null ? List.<Clause>of() : said.clauses) {
            if (!clause.hasGround() || clause.offers().isEmpty()) {
                throw new GuidanceRefused.ClauseEmpty();
            }
            known("offers", clause.offers(), "select code from guidance_offer");
            known("lists", clause.lists(), "select code from guidance_list");
            known("industries", clause.industries(), "select key from industry");
            known("except", clause.except(), "select key from industry");
            known("holders", clause.holders(), "select unnest(kpi_classes) from guidance_offer");
        }
    }

    private void known(String field, List<String> codes, String known) {
        record Unknown(String code) {}
        rows.first(Unknown.class, "select c as code from unnest(?::text[]) c where c not in (" + known + ")", codes)
                .ifPresent(unknown -> {
                    throw new GuidanceRefused.CodeUnknown(field, unknown.code);
                });
    }

    private static <T> T or(T told, T present) {
        return told == null ? present : told;
    }
}
