package cn.jiangmen.quality.enterprise.gatherings;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One training or publicity event: planned, then held with those who came, or cancelled. */
@Entity
@Table(name = "gathering")
public class Gathering {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Programme programme;

    @Enumerated(EnumType.STRING)
    private GatheringStatus status;

    private Integer participants;

    @Convert(converter = AttendanceColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Attendance> attendance = List.of();

    private Instant recordedAt;
    private Instant changedAt;

    protected Gathering() {}

    /** One that is planned, or with a turnout one that was held. */
    Gathering(UUID id, Programme programme, Turnout turnout, Instant now) {
        this.id = id;
        this.programme = programme;
        this.status = turnout == null ? GatheringStatus.PLANNED : GatheringStatus.HELD;
        take(turnout);
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** It was held as planned, or on other days. */
    GatheringEvent.Held hold(Programme held, Turnout turnout) {
        if (status != GatheringStatus.PLANNED) {
            throw new GatheringRefused.NotPlanned(status);
        }
        status = GatheringStatus.HELD;
        programme = held;
        take(turnout);
        return new GatheringEvent.Held();
    }

    /** States anew what was recorded wrongly; a turnout belongs to what was held, and to that alone. */
    GatheringEvent.Corrected correct(Programme right, Turnout turnout, String reason) {
        requireStanding();
        if ((status == GatheringStatus.HELD) != (turnout != null)) {
            throw new GatheringRefused.TurnoutMismatch(status);
        }
        boolean same = programme.equals(right)
                && (turnout == null
                        || (Objects.equals(participants, turnout.participants())
                                && attendance.equals(turnout.attendance())));
        if (same) {
            throw new GatheringRefused.NothingToCorrect();
        }
        programme = right;
        take(turnout);
        return new GatheringEvent.Corrected(reason);
    }

    /** It does not take place, or its record is taken back. */
    GatheringEvent.Cancelled cancel(String reason) {
        requireStanding();
        status = GatheringStatus.CANCELLED;
        return new GatheringEvent.Cancelled(reason);
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

    public Programme programme() {
        return programme;
    }

    public GatheringStatus status() {
        return status;
    }

    /** Null before it was held. */
    public Integer participants() {
        return participants;
    }

    public List<Attendance> attendance() {
        return attendance;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void take(Turnout turnout) {
        if (turnout != null) {
            participants = turnout.participants();
            attendance = turnout.attendance();
        }
    }

    private void requireStanding() {
        if (status == GatheringStatus.CANCELLED) {
            throw new GatheringRefused.AlreadyCancelled();
        }
    }
}
