package cn.jiangmen.quality.enterprise.guidance.lists;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with the named lists; each command is one transaction, and changes of one list wait for each other. */
@ApplicationScoped
public class ListService {
    private static final String LISTS = """
            select l.code, l.name_zh, l.name_en, l.note,
                   (select count(*) from guidance_list_member m
                    where m.list = l.code and daterange(m.from_day, m.to_day) @> ?::date) as members
            from guidance_list l
            order by l.position""";

    private final ListMembers members;
    private final JsonRows rows;
    private final Clock clock;

    ListService(ListMembers members, JsonRows rows, Clock clock) {
        this.members = members;
        this.rows = rows;
        this.clock = clock;
    }

    /** A list and how many are on it on a day. */
    @Schema(name = "GuidanceList")
    public record Named(
            @Schema(examples = "KEY_ENERGY_USER") String code,
            String nameZh,
            String nameEn,
            String note,
            long members) {}

    /** What an import does, or would do. */
    @Schema(name = "GuidanceListImport")
    public record Outcome(
            @Schema(description = "rows of the file", examples = "35")
            int rows,

            @Schema(description = "put on the list") int added,
            @Schema(description = "on it already") int unchanged,

            @Schema(description = "taken off, because a complete list leaves them out")
            int removed,

            @Schema(description = "false: only looked at") boolean applied) {}

    public List<Named> lists(LocalDate on) {
        return rows.list(Named.class, LISTS, on);
    }

    public ListMember get(String list, String id) {
        return members.get(list, id);
    }

    public Page<VersionHistory.Version> history(String list, String id, String cursor, int limit) {
        return members.history(members.get(list, id), cursor, limit);
    }

    @Transactional
    public ListMember add(String list, ListMember.Entry said) {
        lock(list);
        ListMember member = new ListMember(Ids.next(), list, said, Instant.now(clock));
        if (!members.of(list, said.creditCode(), said.from(), said.to()).isEmpty()) {
            throw new GuidanceRefused.MemberTaken(said.creditCode());
        }
        members.save(member, "added", said.by(), null);
        return member;
    }

    @Transactional
    public ListMember remove(String list, String id, String ifMatch, LocalDate on, String by, String reason) {
        lock(list);
        ListMember member = members.get(list, id);
        Versions.require(ifMatch, member.version());
        member.remove(on, Instant.now(clock));
        members.save(member, "removed", by, reason);
        return member;
    }

    /**
     * Takes in a published list: who is on it already stays, the others come on; of a complete list, whoever is left out is
     * taken off from its day. The same list once more changes nothing.
     *
     * @param apply false only tells what it would do
     */
    @Transactional
    public Outcome take(String list, List<ListMember.Entry> entries, LocalDate from, boolean complete, boolean apply) {
        lock(list);
        int added = 0;
        Set<String> told = new HashSet<>();
        for (ListMember.Entry entry : entries) {
            told.add(entry.creditCode());
            if (members.of(list, entry.creditCode(), entry.from(), entry.to()).isEmpty()) {
                added++;
                if (apply) {
                    ListMember member = new ListMember(Ids.next(), list, entry, Instant.now(clock));
                    members.save(member, "imported", entry.by(), entry.document());
                }
            }
        }
        int removed = 0;
        if (complete) {
            String by = entries.getFirst().by();
            for (ListMember member : members.on(list, from)) {
                if (!told.contains(member.creditCode()) && member.from().isBefore(from)) {
                    removed++;
                    if (apply) {
                        member.remove(from, Instant.now(clock));
                        members.save(member, "removed", by, entries.getFirst().document());
                    }
                }
            }
        }
        return new Outcome(entries.size(), added, entries.size() - added, removed, apply);
    }

    private void lock(String list) {
        if (!rows.exists("select 1 from guidance_list where code = ? for update", list)) {
            throw new GuidanceRefused.ListNotFound(list);
        }
    }
}
