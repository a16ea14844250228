package cn.jiangmen.quality.supervision.items;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Subject;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The list of items. Saving one writes its row and its version in the history; nobody outside follows it, so there is no event. */
@ApplicationScoped
class CheckItems implements PanacheRepositoryBase<CheckItem, UUID> {
    private final Session session;
    private final VersionHistory history;

    CheckItems(Session session) {
        this.session = session;
        this.history = new VersionHistory(session, "check_item_history", Set.of("code"));
    }

    /** What the history keeps of a version. */
    private record State(String code, ItemTerms terms, LocalDate retiredOn) {}

    Optional<CheckItem> byCode(String code) {
        return find("code", Subject.key(code)).firstResultOptional();
    }

    /** @throws ItemRefused.NotFound when the list has no such code */
    CheckItem get(String code) {
        return byCode(code).orElseThrow(() -> new ItemRefused.NotFound(code));
    }

    void save(CheckItem item, String change, LocalDate effectiveOn, String reason) {
        persist(item);
        flush();
        history.append(
                item.id(),
                item.version(),
                change,
                effectiveOn,
                reason,
                new State(item.code(), item.terms(), item.retiredOn()),
                item.changedAt());
    }

    Page<VersionHistory.Version> history(CheckItem item, String cursor, int limit) {
        return history.page(item.id(), cursor, limit);
    }

    List<CheckItem> list(CheckItemService.Filter filter, int limit) {
        return new Conditions()
                .andIf(filter.after(), "code > :after", "after")
                .andIf(name(filter.objectKind()), "object_kind = :kind", "kind")
                .andIf(name(filter.itemClass()), "item_class = :class", "class")
                .andIf(filter.validOn(), "valid_from <= :day and (retired_on is null or :day < retired_on)", "day")
                .list(session, CheckItem.class, "check_item", "code", limit);
    }

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
