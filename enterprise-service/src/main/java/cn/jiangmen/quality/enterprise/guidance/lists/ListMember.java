package cn.jiangmen.quality.enterprise.guidance.lists;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An enterprise on a named list, from a day until it is taken off. */
@Entity
@Table(name = "guidance_list_member")
public class ListMember {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String list;
    private String creditCode;
    private String name;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String document;
    private String recordedBy;
    private Instant recordedAt;
    private Instant changedAt;

    protected ListMember() {}

    /**
     * A new entry.
     *
     * @throws GuidanceRefused.DaysReversed when it ends before it begins
     */
    ListMember(UUID id, String list, Entry said, Instant now) {
        if (said.to() != null && !said.to().isAfter(said.from())) {
            throw new GuidanceRefused.DaysReversed();
        }
        this.id = id;
        this.list = list;
        this.creditCode = said.creditCode();
        this.name = said.name();
        this.from = said.from();
        this.to = said.to();
        this.document = said.document();
        this.recordedBy = said.by();
        this.recordedAt = now;
        this.changedAt = now;
    }

    /**
     * What is told of an entry.
     *
     * @param creditCode in normal form
     * @param name as the list has it; may be null
     * @param to first day on which it is on the list no more, or null
     * @param document where the list was published; may be null
     * @param by who says so
     */
    public record Entry(String creditCode, String name, LocalDate from, LocalDate to, String document, String by) {}

    /**
     * Takes it off from a day on.
     *
     * @throws GuidanceRefused.DaysReversed when that is not after its first day
     * @throws GuidanceRefused.NothingToChange when it ends then already
     */
    void remove(LocalDate on, Instant now) {
        if (!on.isAfter(from)) {
            throw new GuidanceRefused.DaysReversed();
        }
        if (on.equals(to)) {
            throw new GuidanceRefused.NothingToChange();
        }
        to = on;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String list() {
        return list;
    }

    public String creditCode() {
        return creditCode;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
