package cn.jiangmen.quality.enterprise;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether an enterprise exists on a day, and how it ended: licence revoked, deregistered, or merged into another. */
@Embeddable
class Existence {
    private LocalDate deregisteredOn;
    private LocalDate revokedOn;
    private UUID mergedInto;
    private LocalDate mergedOn;

    protected Existence() {}

    /**
     * @throws EnterpriseRefused.AlreadyDeregistered when it is deregistered, or is going to be
     * @throws EnterpriseRefused.AlreadyMerged when it is merged into another
     * @throws EnterpriseRefused.MovedAfterwards when a move is recorded on or after that day
     * @throws EnterpriseRefused.EndsBeforeRevoked when its licence was revoked on a later day
     */
    void deregister(LocalDate on, CountyMoves county) {
        requireNotMerged();
        if (deregisteredOn != null) {
            throw new EnterpriseRefused.AlreadyDeregistered(deregisteredOn);
        }
        if (revokedOn != null && on.isBefore(revokedOn)) {
            throw new EnterpriseRefused.EndsBeforeRevoked(revokedOn);
        }
        county.requireNoneFrom(on);
        deregisteredOn = on;
    }

    LocalDate withdrawDeregistration() {
        if (deregisteredOn == null) {
            throw new EnterpriseRefused.NotDeregistered();
        }
        LocalDate on = deregisteredOn;
        deregisteredOn = null;
        return on;
    }

    /**
     * @throws EnterpriseRefused.AlreadyRevoked when it is revoked
     * @throws EnterpriseRefused.AlreadyDeregistered when it is deregistered from that day on, or an earlier one
     */
    void revoke(LocalDate on) {
        requireOn(on);
        if (revokedOn != null) {
            throw new EnterpriseRefused.AlreadyRevoked(revokedOn);
        }
        revokedOn = on;
    }

    LocalDate withdrawRevocation() {
        requireNotMerged();
        if (revokedOn == null) {
            throw new EnterpriseRefused.NotRevoked();
        }
        LocalDate on = revokedOn;
        revokedOn = null;
        return on;
    }

    /**
     * @throws EnterpriseRefused.AlreadyRevoked when it ended so before
     * @throws EnterpriseRefused.AlreadyDeregistered likewise
     * @throws EnterpriseRefused.AlreadyMerged likewise
     */
    void merge(UUID survivor, LocalDate on, CountyMoves county) {
        requireNotMerged();
        if (deregisteredOn != null) {
            throw new EnterpriseRefused.AlreadyDeregistered(deregisteredOn);
        }
        if (revokedOn != null) {
            throw new EnterpriseRefused.AlreadyRevoked(revokedOn);
        }
        county.requireNoneFrom(on);
        mergedInto = survivor;
        mergedOn = on;
    }

    LocalDate withdrawMerger() {
        if (mergedInto == null) {
            throw new EnterpriseRefused.NotMerged();
        }
        LocalDate on = mergedOn;
        mergedInto = null;
        mergedOn = null;
        return on;
    }

    void requireNotMerged() {
        if (mergedInto != null) {
            throw new EnterpriseRefused.AlreadyMerged(mergedOn);
        }
    }

    /** Lets a day pass on which it is neither deregistered nor merged; a revoked one still winds up its affairs. */
    void requireOn(LocalDate day) {
        if (mergedOn != null && !day.isBefore(mergedOn)) {
            throw new EnterpriseRefused.AlreadyMerged(mergedOn);
        }
        if (deregisteredOn != null && !day.isBefore(deregisteredOn)) {
            throw new EnterpriseRefused.AlreadyDeregistered(deregisteredOn);
        }
    }

    /** From that day on it is counted nowhere. */
    Optional<LocalDate> endedOn() {
        return days().min(LocalDate::compareTo);
    }

    Optional<LocalDate> deregisteredOn() {
        return Optional.ofNullable(deregisteredOn);
    }

    Optional<LocalDate> revokedOn() {
        return Optional.ofNullable(revokedOn);
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    Optional<LocalDate> mergedOn() {
        return Optional.ofNullable(mergedOn);
    }

    /** What is recorded for later does not show yet; moved out is who sat inside the city and now is known to sit outside. */
    EnterpriseStatus statusOn(LocalDate day, CountyMoves county) {
        if (mergedOn != null && !mergedOn.isAfter(day)) {
            return EnterpriseStatus.MERGED;
        }
        if (deregisteredOn != null && !deregisteredOn.isAfter(day)) {
            return EnterpriseStatus.DEREGISTERED;
        }
        if (revokedOn != null && !revokedOn.isAfter(day)) {
            return EnterpriseStatus.REVOKED;
        }
        return county.movedOutOn(day) ? EnterpriseStatus.MOVED_OUT : EnterpriseStatus.OPERATING;
    }

    /** Its states in time: sorted, without gap, neighbours differ. */
    List<StatusPeriod> periods(CountyMoves county) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        days().forEach(turns::add);
        county.moves().stream()
                .map(CountyMove::from)
                .filter(from -> from != null)
                .forEach(turns::add);
        List<StatusPeriod> periods = new ArrayList<>();
        periods.add(new StatusPeriod(statusOn(EffectiveDay.EARLIEST.minusDays(1), county), null, null));
        for (LocalDate turn : turns) {
            StatusPeriod before = periods.getLast();
            EnterpriseStatus status = statusOn(turn, county);
            if (status != before.status()) {
                periods.set(periods.size() - 1, new StatusPeriod(before.status(), before.from(), turn));
                periods.add(new StatusPeriod(status, turn, null));
            }
        }
        return List.copyOf(periods);
    }

    private Stream<LocalDate> days() {
        return Stream.of(deregisteredOn, revokedOn, mergedOn).filter(day -> day != null);
    }
}
