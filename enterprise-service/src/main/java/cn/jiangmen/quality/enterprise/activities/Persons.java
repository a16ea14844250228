package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names of persons in quality work, apart from the records, and who had them shown. */
@ApplicationScoped
public class Persons {
    private static final String NAME = """
            select name from activity_person where aggregate_id = ? order by version desc limit 1""";

    private static final String LOOKS = """
            select id, by_whom as by, role, purpose, looked_at
            from activity_person_look where aggregate_id = ? and (?::uuid is null or id > ?::uuid) order by id limit ?""";

    private final JsonRows rows;
    private final QualityActivities activities;
    private final List<String> roles;
    private final Clock clock;

    Persons(
            JsonRows rows,
            QualityActivities activities,
            @ConfigProperty(
                            name = "quality.activity-persons.roles",
                            defaultValue = "quality-officer,register-officer,auditor")
                    List<String> roles,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.roles = roles;
        this.clock = clock;
    }

    /** A name in full, and the look at it that is kept. */
    @Schema(name = "PersonDisclosed")
    public record Disclosed(
            UUID disclosureId, @Schema(examples = "陈示例") String personName, Instant disclosedAt) {}

    /** A look at a name. */
    @Schema(name = "PersonLook")
    public record Look(
            UUID id,
            @Schema(examples = "江门市市场监管局质量科") String by,

            @Schema(description = "claimed by the caller until identity comes", examples = "quality-officer")
            String role,

            String purpose,
            Instant lookedAt) {}

    private record Named(String name) {}

    /**
     * Shows the name for a purpose; the look is kept in the same transaction.
     *
     * @throws ActivityRefused.RoleNotAllowed when the role is not one that may
     * @throws ActivityRefused.PersonUnknown when none is recorded
     */
    @Transactional
    public Disclosed disclose(String id, String by, String role, String purpose) {
        QualityActivity each = activities.get(id);
        String claimed = role.strip().toLowerCase(Locale.ROOT);
        if (!roles.contains(claimed)) {
            throw new ActivityRefused.RoleNotAllowed(role);
        }
        PersonName name = of(each).orElseThrow(ActivityRefused.PersonUnknown::new);
        UUID look = Ids.next();
        Instant now = Instant.now(clock);
        rows.change(
                "insert into activity_person_look (id, aggregate_id, by_whom, role, purpose, looked_at, request_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?::text)",
                look,
                each.id(),
                by.strip(),
                claimed,
                purpose.strip(),
                now,
                RequestId.current().orElse(null));
        return new Disclosed(look, name.full(), now);
    }

    /** Who had the name shown, oldest first. */
    @Transactional
    public Page<Look> looks(String id, String cursor, int limit) {
        UUID after = Cursor.id(cursor);
        List<Look> looks = rows.list(Look.class, LOOKS, activities.get(id).id(), after, after, limit + 1);
        return Page.of(looks, limit, look -> Cursor.after(look.id().toString()));
    }

    Optional<PersonName> of(QualityActivity each) {
        return rows.first(Named.class, NAME, each.id()).map(row -> new PersonName(row.name()));
    }

    void keep(QualityActivity each, PersonName name) {
        if (name != null) {
            rows.change(
                    "insert into activity_person (aggregate_id, version, name, recorded_at) values (?, ?, ?, ?)",
                    each.id(),
                    each.version(),
                    name.full(),
                    each.changedAt());
        }
    }

    /**
     * Lets work pass whose texts, which are public, do not name the person; null passes.
     *
     * @throws ActivityRefused.PersonInText when one does
     */
    void requireApart(Work work, PersonName name) {
        if (name == null) {
            return;
        }
        apart(work.title(), name, "title");
        apart(work.document(), name, "document");
        apart(work.link(), name, "link");
        apart(work.enterpriseName(), name, "enterprise_name");
    }

    private static void apart(String text, PersonName name, String field) {
        boolean tells =
                text != null && text.replace(" ", "").contains(name.full().replace(" ", ""));
        if (tells) {
            throw new ActivityRefused.PersonInText(field);
        }
    }
}
