package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.calendar.Suspension;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A complaint or a report from its receipt to its end. Its days never run backwards; who wrote it is not in it. */
@Entity
@Table(name = "matter")
public class Matter {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Origin origin;

    private String county;

    @Enumerated(EnumType.STRING)
    private MatterStatus status;

    private LocalDate lastActOn;
    private LocalDate decidedOn;
    private LocalDate decisionToldOn;
    /** When nothing was left to decide: refused, settled, merged, filed and so on. */
    private LocalDate endedOn;

    private LocalDate endToldOn;
    private String ground;
    private String outcome;
    private String authority;
    private LocalDate extendedOn;

    @Embedded
    private Stops stops = Stops.none();

    private String caseNumber;
    private String mergedInto;

    @Embedded
    private Dues dues;

    private Instant recordedAt;
    private Instant changedAt;

    protected Matter() {}

    /** A matter that a letter has brought. */
    Matter(UUID id, Origin origin, String county, Instant now) {
        this.id = id;
        this.origin = origin;
        this.county = county;
        this.lastActOn = origin.receivedOn();
        this.status = MatterStatus.RECEIVED;
        this.recordedAt = now;
    }

    void route(String newCounty, LocalDate on) {
        begin(Act.ROUTE, on);
        if (county.equals(newCounty)) {
            throw new MatterRefused.SameCounty();
        }
        county = newCounty;
    }

    void accept(LocalDate on) {
        begin(Act.ACCEPT, on);
        requireRouted();
        status = MatterStatus.ACCEPTED;
        decidedOn = on;
    }

    void refuse(String why, LocalDate on) {
        begin(Act.REFUSE, on);
        status = MatterStatus.REFUSED;
        decidedOn = on;
        endedOn = on;
        ground = why;
    }

    void mediate(LocalDate on) {
        begin(Act.MEDIATE, on);
        status = MatterStatus.MEDIATING;
    }

    void suspend(LocalDate on) {
        begin(Act.SUSPEND, on);
        stops.begin(on);
    }

    void resume(LocalDate on) {
        begin(Act.RESUME, on);
        stops.end(on);
    }

    void settle(String agreed, LocalDate on) {
        begin(Act.SETTLE, on);
        requireRunning();
        status = MatterStatus.SETTLED;
        endedOn = on;
        outcome = agreed;
    }

    void terminate(String why, LocalDate on) {
        begin(Act.TERMINATE, on);
        requireRunning();
        status = MatterStatus.TERMINATED;
        endedOn = on;
        ground = why;
    }

    void withdraw(LocalDate on) {
        begin(Act.WITHDRAW, on);
        stops.close(on);
        status = MatterStatus.WITHDRAWN;
        endedOn = on;
    }

    void extend(LocalDate on) {
        begin(Act.EXTEND, on);
        if (extendedOn != null || dues.over(on)) {
            throw new MatterRefused.NotExtendable(extendedOn);
        }
        extendedOn = on;
    }

    void file(String newCaseNumber, LocalDate on) {
        begin(Act.FILE, on);
        requireRunning();
        requireRouted();
        decide(MatterStatus.FILED, on);
        caseNumber = newCaseNumber;
    }

    void decline(String why, LocalDate on) {
        begin(Act.DECLINE, on);
        requireRunning();
        requireRouted();
        decide(MatterStatus.NOT_FILED, on);
        ground = why;
    }

    void transfer(String newAuthority, LocalDate on) {
        begin(Act.TRANSFER, on);
        requireRunning();
        decide(MatterStatus.TRANSFERRED, on);
        authority = newAuthority;
    }

    void merge(String into, LocalDate on) {
        begin(Act.MERGE, on);
        stops.close(on);
        status = MatterStatus.MERGED;
        endedOn = on;
        mergedInto = into;
    }

    /** The writer was told; the first telling of a decision stops its clock. */
    void reply(LocalDate on) {
        begin(Act.REPLY, on);
        if (!origin.named()) {
            throw new MatterRefused.Anonymous();
        }
        boolean ofEnd = status == MatterStatus.SETTLED || status == MatterStatus.TERMINATED;
        if (ofEnd && endToldOn == null) {
            endToldOn = on;
        }
        if (decisionToldOn == null) {
            decisionToldOn = on;
        }
    }

    /** @throws MatterRefused when the act is not possible now, or lies before the last one */
    private void begin(Act act, LocalDate on) {
        act.require(origin.kind(), status);
        if (on.isBefore(lastActOn)) {
            throw new MatterRefused.OutOfOrder(on, lastActOn);
        }
        lastActOn = on;
    }

    private void decide(MatterStatus decision, LocalDate on) {
        status = decision;
        decidedOn = on;
        endedOn = on;
    }

    private void requireRouted() {
        if (Origin.UNATTRIBUTED.equals(county)) {
            throw new MatterRefused.NotRouted();
        }
    }

    private void requireRunning() {
        if (suspended()) {
            throw new MatterRefused.StillSuspended();
        }
    }

    void due(Dues now, Instant at) {
        dues = now;
        changedAt = at;
    }

    public boolean suspended() {
        return stops.still();
    }

    public List<Suspension> suspensions() {
        return stops.all();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    public String county() {
        return county;
    }

    public MatterStatus status() {
        return status;
    }

    public LocalDate lastActOn() {
        return lastActOn;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate decisionToldOn() {
        return decisionToldOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public LocalDate endToldOn() {
        return endToldOn;
    }

    public String ground() {
        return ground;
    }

    public String outcome() {
        return outcome;
    }

    public String authority() {
        return authority;
    }

    public LocalDate extendedOn() {
        return extendedOn;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String mergedInto() {
        return mergedInto;
    }

    public Dues dues() {
        return dues;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
