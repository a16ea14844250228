package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.Term;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An institution of inspection, testing, calibration or standards; what it can do and shares are lines of its directory. */
@Entity
@Table(name = "laboratory")
public class Laboratory {
    @Id
    private UUID id;

    @Embedded
    private Details details;

    @Convert(converter = Lists.Standings.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<LaboratoryStanding> standings;

    @Convert(converter = Lists.Qualifications.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Qualification> qualifications = List.of();

    private int capabilities;
    private int resources;
    private Instant recordedAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected Laboratory() {}

    /**
     * Registers an institution that works.
     *
     * @throws LaboratoryRefused when what is told is wrong
     */
    static Laboratory register(UUID id, Details told, Clock clock) {
        Laboratory laboratory = new Laboratory();
        laboratory.id = id;
        laboratory.details = told.checked();
        laboratory.standings = List.of(new LaboratoryStanding(LaboratoryStatus.ACTIVE, null));
        laboratory.recordedAt = clock.instant();
        return laboratory;
    }

    /** Puts right or brings up to date what it is; null stays. */
    void correct(Details told, Set<Details.Erasable> erase, Clock clock) {
        Details after = details.corrected(told, erase);
        if (after.equals(details)) {
            throw new LaboratoryRefused.NothingToCorrect();
        }
        details = after;
        recordedAt = clock.instant();
    }

    /** Records how it stands from a day on. */
    void stand(LaboratoryStatus status, LocalDate from, Clock clock) {
        Term.plausible("effective_on", from);
        LaboratoryStanding last = standings.getLast();
        if (last.status() == status) {
            throw new LaboratoryRefused.NothingToCorrect();
        }
        if (last.from() != null && !from.isAfter(last.from())) {
            throw new LaboratoryRefused.StandingNotLater(last.from());
        }
        List<LaboratoryStanding> longer = new ArrayList<>(standings);
        longer.add(new LaboratoryStanding(status, from));
        standings = List.copyOf(longer);
        recordedAt = clock.instant();
    }

    /** Takes back the last standing, which was recorded wrongly. */
    void unstand(Clock clock) {
        if (standings.size() == 1) {
            throw new LaboratoryRefused.NothingToCorrect();
        }
        standings = List.copyOf(standings.subList(0, standings.size() - 1));
        recordedAt = clock.instant();
    }

    /** Records a qualification; it replaces what is known under its kind and number, or takes that away. */
    void qualify(Qualification told, boolean takenAway, Clock clock) {
        Qualification checked = told.checked();
        List<Qualification> after = new ArrayList<>(qualifications);
        after.removeIf(known -> known.isSame(checked));
        if (!takenAway) {
            after.add(checked);
        }
        after.sort(Comparator.comparing(Qualification::kind).thenComparing(Qualification::from));
        if (after.equals(qualifications)) {
            throw new LaboratoryRefused.NothingToCorrect();
        }
        qualifications = List.copyOf(after);
        recordedAt = clock.instant();
    }

    /** Notes that lines of its directory began or ended; its version says which. */
    void lines(int capabilitiesNow, int resourcesNow, Clock clock) {
        capabilities = capabilitiesNow;
        resources = resourcesNow;
        recordedAt = clock.instant();
    }

    /** How it stood on a day; before its first day with a date it stood as first known. */
    public LaboratoryStatus statusOn(LocalDate day) {
        LaboratoryStatus standing = standings.getFirst().status();
        for (LaboratoryStanding next : standings) {
            if (next.from() == null || !day.isBefore(next.from())) {
                standing = next.status();
            }
        }
        return standing;
    }

    /** Whether it has a qualification of a kind on a day. */
    public boolean has(Qualification.Kind kind, LocalDate day) {
        return qualifications.stream().anyMatch(one -> one.kind() == kind && one.holds(day));
    }

    public UUID id() {
        return id;
    }

    public Details details() {
        return details;
    }

    public List<LaboratoryStanding> standings() {
        return standings;
    }

    public List<Qualification> qualifications() {
        return qualifications;
    }

    /** How many lines of its capabilities have not ended by their record. */
    public int capabilities() {
        return capabilities;
    }

    public int resources() {
        return resources;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public long version() {
        return version;
    }
}
