package cn.jiangmen.quality.enterprise;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An enterprise: who it is, in which county it sits on which day, and from when on it is no more. Its verbs keep the rules,
 * need no database, and either change it or refuse.
 */
@Entity
@Table(name = "enterprise")
public class Enterprise {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String creditCode;
    private String creditCodeWritten;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> warnings;

    private String name;

    @SuppressWarnings("UnusedVariable") // searched by SQL
    private String nameKey;

    private String address;
    private String industry;
    private String industryKey;

    @Enumerated(EnumType.STRING)
    private EnterpriseSize size;

    @Convert(converter = CountyMovesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private CountyMoves countyMoves;

    private LocalDate deregisteredOn;
    private Instant registeredAt;
    private Instant changedAt;

    protected Enterprise() {}

    /**
     * A new enterprise.
     *
     * @param written the credit code as it was written, kept for display
     */
    Enterprise(UUID id, CreditCode code, String written, String name, CountyMoves county, Instant now) {
        this.id = id;
        this.creditCode = code.value();
        this.creditCodeWritten = written;
        this.warnings = code.warnings();
        this.countyMoves = county;
        this.registeredAt = now;
        this.changedAt = now;
        rename(name);
    }

    /** Describes a new enterprise; each part may be null. */
    Enterprise describedBy(String newAddress, IndustryCode newIndustry, EnterpriseSize newSize) {
        address = newAddress;
        classify(newIndustry);
        size = newSize;
        return this;
    }

    /**
     * Corrects what is recorded about it; also possible after deregistration, because records are kept.
     *
     * @throws EnterpriseRefused.NothingToCorrect when that changes nothing
     */
    EnterpriseEvent.Corrected correct(Correction correction, String reason) {
        boolean nothing = true;
        if (correction.name() != null && !correction.name().equals(name)) {
            rename(correction.name());
            nothing = false;
        }
        String newAddress = correction.erase().contains(Erasable.ADDRESS) ? null : or(correction.address(), address);
        if (!Objects.equals(newAddress, address)) {
            address = newAddress;
            nothing = false;
        }
        IndustryCode newIndustry = correction.erase().contains(Erasable.INDUSTRY)
                ? null
                : or(correction.industry(), industry().orElse(null));
        if (!Objects.equals(newIndustry, industry().orElse(null))) {
            classify(newIndustry);
            nothing = false;
        }
        EnterpriseSize newSize = correction.erase().contains(Erasable.SIZE) ? null : or(correction.size(), size);
        if (newSize != size) {
            size = newSize;
            nothing = false;
        }
        if (nothing) {
            throw new EnterpriseRefused.NothingToCorrect();
        }
        return new EnterpriseEvent.Corrected(reason);
    }

    /**
     * Moves it to a county from a day on, until the next recorded move; see {@link CountyMoves}.
     *
     * @param county null when it is unknown from that day on
     * @throws EnterpriseRefused.AlreadyDeregistered when it is no more on that day
     */
    EnterpriseEvent.CountyMoved moveCounty(LocalDate on, String county, String reason) {
        requireRegistered(on);
        countyMoves = countyMoves.move(on, county);
        return new EnterpriseEvent.CountyMoved(on, reason);
    }

    /**
     * Corrects the move that is recorded for a day.
     *
     * @throws EnterpriseRefused.NothingToCorrect when it says that already
     */
    EnterpriseEvent.CountyMoveCorrected correctCountyMove(LocalDate recorded, CountyMove actual, String reason) {
        CountyMoves corrected = countyMoves.correct(recorded, actual);
        if (corrected.equals(countyMoves)) {
            throw new EnterpriseRefused.NothingToCorrect();
        }
        if (actual.from() != null) {
            requireRegistered(actual.from());
        }
        countyMoves = corrected;
        return new EnterpriseEvent.CountyMoveCorrected(actual.from(), reason);
    }

    /** Takes back the move that is recorded for a day; null is the attribution since ever. */
    EnterpriseEvent.CountyMoveWithdrawn withdrawCountyMove(LocalDate recorded, String reason) {
        countyMoves = countyMoves.withdraw(recorded);
        return new EnterpriseEvent.CountyMoveWithdrawn(recorded, reason);
    }

    /**
     * Deregisters it from a day on.
     *
     * @throws EnterpriseRefused.AlreadyDeregistered when it is deregistered, or is going to be
     * @throws EnterpriseRefused.MovedAfterwards when a move is recorded on or after that day
     */
    EnterpriseEvent.Deregistered deregister(LocalDate on, String reason) {
        if (deregisteredOn != null) {
            throw new EnterpriseRefused.AlreadyDeregistered(deregisteredOn);
        }
        countyMoves.lastDay().filter(moved -> !moved.isBefore(on)).ifPresent(moved -> {
            throw new EnterpriseRefused.MovedAfterwards(moved);
        });
        deregisteredOn = on;
        return new EnterpriseEvent.Deregistered(on, reason);
    }

    /** Takes back a deregistration that was recorded wrongly. */
    EnterpriseEvent.DeregistrationWithdrawn withdrawDeregistration(String reason) {
        if (deregisteredOn == null) {
            throw new EnterpriseRefused.NotDeregistered();
        }
        LocalDate on = deregisteredOn;
        deregisteredOn = null;
        return new EnterpriseEvent.DeregistrationWithdrawn(on, reason);
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

    public CreditCode creditCode() {
        return new CreditCode(creditCode);
    }

    public String creditCodeWritten() {
        return creditCodeWritten;
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public String name() {
        return name;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    Optional<IndustryCode> industry() {
        return Optional.ofNullable(industry).map(value -> new IndustryCode(value, industryKey));
    }

    public Optional<String> industryCode() {
        return Optional.ofNullable(industry);
    }

    public Optional<EnterpriseSize> size() {
        return Optional.ofNullable(size);
    }

    public SubjectKind kind() {
        return creditCode().kind();
    }

    public CountyMoves county() {
        return countyMoves;
    }

    public Optional<LocalDate> deregisteredOn() {
        return Optional.ofNullable(deregisteredOn);
    }

    /** Its status on a day: a deregistration that is recorded for later does not show yet. */
    public EnterpriseStatus statusOn(LocalDate day) {
        boolean gone = deregisteredOn != null && !deregisteredOn.isAfter(day);
        return gone ? EnterpriseStatus.DEREGISTERED : EnterpriseStatus.OPERATING;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void requireRegistered(LocalDate day) {
        if (deregisteredOn != null && !day.isBefore(deregisteredOn)) {
            throw new EnterpriseRefused.AlreadyDeregistered(deregisteredOn);
        }
    }

    private void rename(String newName) {
        name = newName;
        nameKey = NormalForm.of(newName);
    }

    private void classify(IndustryCode code) {
        industry = code == null ? null : code.value();
        industryKey = code == null ? null : code.key();
    }

    private static <T> T or(T told, T present) {
        return told == null ? present : told;
    }
}
