package cn.jiangmen.quality.enterprise.guidance.rules;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A rule of guidance: one sentence of the plan and what follows from it, by date. What was told stays as it was told. */
@Entity
@Table(name = "guidance_rule")
public class GuidanceRule {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String code;

    @SuppressWarnings("UnusedVariable") // sorted by, in SQL
    private short position;

    @Convert(converter = EditionsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Editions editions;

    private Instant changedAt;

    protected GuidanceRule() {}

    GuidanceRule(UUID id, String code, int position, Edition first, Instant now) {
        this.id = id;
        this.code = code;
        this.position = (short) position;
        this.editions = new Editions(List.of(first));
        this.changedAt = now;
    }

    /**
     * Says something else from a day on.
     *
     * @throws GuidanceRefused.EditionNotLater when an edition begins on that day or later
     * @throws GuidanceRefused.NothingToChange when it says the same
     */
    void amend(Edition next, Instant now) {
        Edition last = editions.last();
        if (!next.from().isAfter(last.from())) {
            throw new GuidanceRefused.EditionNotLater(last.from());
        }
        Edition same = new Edition(
                next.from(),
                last.enabled(),
                last.word(),
                last.priority(),
                last.titleZh(),
                last.titleEn(),
                last.planItem(),
                last.sentence(),
                last.source(),
                last.confidence(),
                last.clauses(),
                next.by(),
                next.reason());
        if (same.equals(next)) {
            throw new GuidanceRefused.NothingToChange();
        }
        editions = editions.and(next);
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    /** What it says on a day; nothing before its first edition. */
    public Optional<Edition> on(LocalDate day) {
        return editions.on(day);
    }

    public List<Edition> editions() {
        return editions.all();
    }

    public Instant changedAt() {
        return changedAt;
    }
}
