package cn.jiangmen.quality.certificate.suspicion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that was seen in the market (观察): recorded once, withdrawn when it was none. */
@Entity
@Table(name = "observation")
public class Observation {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Seen seen;

    @Enumerated(EnumType.STRING)
    private ObservationStatus status;

    private Instant recordedAt;
    private Instant changedAt;

    protected Observation() {}

    /** An observation that is recorded. */
    Observation(UUID id, Seen seen, Instant now) {
        this.id = id;
        this.seen = seen;
        this.status = ObservationStatus.RECORDED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** Takes it back. */
    void withdraw(Instant now) {
        if (status == ObservationStatus.WITHDRAWN) {
            throw new SuspicionRefused.AlreadyWithdrawn();
        }
        status = ObservationStatus.WITHDRAWN;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Seen seen() {
        return seen;
    }

    public ObservationStatus status() {
        return status;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
