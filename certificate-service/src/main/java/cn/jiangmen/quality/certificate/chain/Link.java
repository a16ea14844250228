package cn.jiangmen.quality.certificate.chain;

import cn.jiangmen.quality.certificate.Certificate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** That one certificate follows another one; never changed, only withdrawn. */
@Entity
@Table(name = "certificate_link")
public class Link {
    @Id
    private UUID id;

    private UUID predecessor;
    private UUID successor;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private LocalDate effectiveOn;
    private String reasonCode;
    private String reason;
    private String recordedBy;
    private Instant recordedAt;
    private Instant withdrawnAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected Link() {}

    /**
     * What is told of a succession.
     *
     * @param otherHolder the holders differ and that is right, as after a merger
     * @param reasonCode code of the register's list for replacements, or null
     * @param by department or office
     */
    public record Told(LinkKind kind, boolean otherHolder, String reasonCode, String reason, String by) {}

    /**
     * Links two certificates.
     *
     * @throws ChainRefused when they cannot follow each other
     */
    static Link of(UUID id, Certificate before, Certificate after, Told told, Clock clock) {
        if (before.id().equals(after.id())) {
            throw new ChainRefused.ToItself();
        }
        if (after.days().beganOn().isBefore(before.days().beganOn())) {
            throw new ChainRefused.SuccessorOlder(
                    before.days().beganOn(), after.days().beganOn());
        }
        boolean sameBody = Objects.equals(before.body(), after.body());
        if (sameBody == (told.kind() == LinkKind.TRANSFER)) {
            throw new ChainRefused.KindContradictsBodies(told.kind());
        }
        if (!told.otherHolder() && !sameHolder(before, after)) {
            throw new ChainRefused.OtherHolder(
                    before.details().holder().name(), after.details().holder().name());
        }
        Link link = new Link();
        link.id = id;
        link.predecessor = before.id();
        link.successor = after.id();
        link.kind = told.kind();
        link.effectiveOn = after.days().beganOn();
        link.reasonCode = told.reasonCode();
        link.reason = told.reason();
        link.recordedBy = told.by();
        link.recordedAt = clock.instant();
        return link;
    }

    void withdraw(String by, Clock clock) {
        if (withdrawnAt != null) {
            throw new ChainRefused.Withdrawn();
        }
        recordedBy = by;
        recordedAt = clock.instant();
        withdrawnAt = recordedAt;
    }

    /** By their credit codes where both are known, else by their names. */
    private static boolean sameHolder(Certificate before, Certificate after) {
        String code = before.details().holder().creditCode();
        String otherCode = after.details().holder().creditCode();
        if (code != null && otherCode != null) {
            return code.equals(otherCode);
        }
        return Objects.equals(
                before.details().holder().name(), after.details().holder().name());
    }

    public UUID id() {
        return id;
    }

    public UUID predecessor() {
        return predecessor;
    }

    public UUID successor() {
        return successor;
    }

    public LinkKind kind() {
        return kind;
    }

    /** First day of the successor when it was linked. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When it was taken back, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public long version() {
        return version;
    }
}
