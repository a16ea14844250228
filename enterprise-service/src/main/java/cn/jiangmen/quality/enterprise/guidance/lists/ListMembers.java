package cn.jiangmen.quality.enterprise.guidance.lists;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All entries of the named lists. Saving one writes its row and its version in the history in one transaction. */
@ApplicationScoped
class ListMembers implements PanacheRepositoryBase<ListMember, UUID> {
    private final VersionHistory history;

    ListMembers(Session session) {
        this.history = new VersionHistory(session, "guidance_list_member_history", Set.of("by"));
    }

    /** What the history keeps of a version. */
    private record Kept(String creditCode, String name, LocalDate from, LocalDate to, String document, String by) {}

    ListMember get(String list, String id) {
        try {
            return find("id = ?1 and list = ?2", UUID.fromString(id), list)
                    .firstResultOptional()
                    .orElseThrow(() -> new GuidanceRefused.MemberNotFound(id));
        } catch (IllegalArgumentException e) {
            throw new GuidanceRefused.MemberNotFound(id);
        }
    }

    /** The entry that an enterprise has on one of the days; a null end is open. */
    List<ListMember> of(String list, String creditCode, LocalDate from, LocalDate to) {
        return find("list = ?1 and creditCode = ?2", list, creditCode).stream()
                .filter(each -> each.to().map(end -> end.isAfter(from)).orElse(true))
                .filter(each -> to == null || each.from().isBefore(to))
                .toList();
    }

    /** Who is on the list on a day. */
    List<ListMember> on(String list, LocalDate day) {
        return list("list = ?1 and from <= ?2 and (to is null or to > ?2)", list, day);
    }

    void save(ListMember member, String change, String by, String reason) {
        persist(member);
        flush();
        LocalDate day = change.equals("removed") ? member.to().orElseThrow() : member.from();
        Kept kept = new Kept(
                member.creditCode(),
                member.name().orElse(null),
                member.from(),
                member.to().orElse(null),
                member.document().orElse(null),
                by);
        history.append(member.id(), member.version(), change, day, reason, kept, member.changedAt());
    }

    Page<VersionHistory.Version> history(ListMember member, String cursor, int limit) {
        return history.page(member.id(), cursor, limit);
    }
}
