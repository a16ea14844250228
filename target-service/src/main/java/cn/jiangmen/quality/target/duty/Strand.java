package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A county's own share of a duty, where the plan names the counties. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written here and read by queries only
@Table(name = "duty_strand")
public class Strand {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID duty;
    private String county;

    @Embedded
    private Standing standing;

    private Instant recordedAt;
    private Instant changedAt;

    protected Strand() {}

    Strand(UUID id, UUID duty, String county, LocalDate dueOn, Instant now) {
        this.id = id;
        this.duty = duty;
        this.county = county;
        this.standing = new Standing(dueOn);
        this.recordedAt = now;
        this.changedAt = now;
    }

    void changed(Instant now) {
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID duty() {
        return duty;
    }

    String county() {
        return county;
    }

    Standing standing() {
        return standing;
    }

    Instant changedAt() {
        return changedAt;
    }
}
