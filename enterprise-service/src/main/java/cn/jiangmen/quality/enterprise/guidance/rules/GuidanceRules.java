package cn.jiangmen.quality.enterprise.guidance.rules;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All rules. Saving one writes its row and its version in the history in one transaction. */
@ApplicationScoped
class GuidanceRules implements PanacheRepositoryBase<GuidanceRule, UUID> {
    private final VersionHistory history;

    GuidanceRules(Session session) {
        this.history = new VersionHistory(session, "guidance_rule_history", Set.of("by", "reason", "from"));
    }

    List<GuidanceRule> inOrder() {
        return list("order by position");
    }

    GuidanceRule get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new GuidanceRefused.RuleNotFound(code));
    }

    int nextPosition() {
        return getEntityManager()
                        .createQuery("select max(r.position) from GuidanceRule r", Short.class)
                        .getSingleResult()
                + 1;
    }

    void save(GuidanceRule rule, String change) {
        persist(rule);
        flush();
        Edition said = rule.editions().getLast();
        history.append(rule.id(), rule.version(), change, said.from(), said.reason(), said, rule.changedAt());
    }

    Page<VersionHistory.Version> history(GuidanceRule rule, String cursor, int limit) {
        return history.page(rule.id(), cursor, limit);
    }
}
