package cn.jiangmen.quality.enterprise;

import jakarta.persistence.Convert;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.ColumnTransformer;

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

    @Embedded
    private Identity identity;

    @Convert(converter = Columns.OfNames.class)
    @ColumnTransformer(write = "?::jsonb")
    private Names names;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private String name;

    @SuppressWarnings("UnusedVariable") // searched by SQL
    private String namesKey;

    private String address;
    private String industry;
    private String industryKey;

    @Enumerated(EnumType.STRING)
    private EnterpriseSize size;

    @Convert(converter = Columns.OfCountyMoves.class)
    @ColumnTransformer(write = "?::jsonb")
    private CountyMoves countyMoves;

    @Convert(converter = Columns.OfZones.class)
    @ColumnTransformer(write = "?::jsonb")
    private ZoneStays zones = ZoneStays.none();

    @Convert(converter = Columns.OfSites.class)
    @ColumnTransformer(write = "?::jsonb")
    private Sites sites = Sites.none();

    @Embedded
    private Existence existence;

    private Instant registeredAt;
    private Instant changedAt;

    protected Enterprise() {}

    /** A new enterprise. */
    Enterprise(UUID id, Identity identity, String name, CountyMoves county, Instant now) {
        this.id = id;
        this.identity = identity;
        this.countyMoves = county;
        this.registeredAt = now;
        this.changedAt = now;
        call(Names.of(name));
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
        if (correction.name() != null && !correction.name().equals(name())) {
            call(names.correct(correction.name()));
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
        existence().requireOn(on);
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
            existence().requireOn(actual.from());
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
        toChange().deregister(on, countyMoves);
        return new EnterpriseEvent.Deregistered(on, reason);
    }

    /** Takes back a deregistration that was recorded wrongly. */
    EnterpriseEvent.DeregistrationWithdrawn withdrawDeregistration(String reason) {
        return new EnterpriseEvent.DeregistrationWithdrawn(toChange().withdrawDeregistration(), reason);
    }

    /** It is absorbed by another, which goes on in its place; see {@link Existence#merge}. */
    EnterpriseEvent.Merged merge(UUID survivor, LocalDate on, String reason) {
        toChange().merge(survivor, on, countyMoves);
        return new EnterpriseEvent.Merged(on, reason);
    }

    /** Gives it another credit code; see {@link Identity#change}. */
    EnterpriseEvent.CreditCodeChanged changeCreditCode(
            CreditCode code, String written, String kind, LocalDate on, String reason) {
        existence().requireNotMerged();
        existence().requireOn(on);
        identity.change(code, written, kind);
        return new EnterpriseEvent.CreditCodeChanged(on, reason);
    }

    /** It is called otherwise from a day on; see {@link Names#change}. */
    EnterpriseEvent.NameChanged changeName(String newName, LocalDate on, String reason) {
        existence().requireOn(on);
        call(names.change(on, newName));
        return new EnterpriseEvent.NameChanged(on, reason);
    }

    EnterpriseEvent.NameChangeWithdrawn withdrawNameChange(LocalDate recorded, String reason) {
        call(names.withdraw(recorded));
        return new EnterpriseEvent.NameChangeWithdrawn(recorded, reason);
    }

    /** Changes in which zones it sits. */
    EnterpriseEvent.ZonesChanged changeZones(UnaryOperator<ZoneStays> change, LocalDate on, String reason) {
        zones = change.apply(zones);
        return new EnterpriseEvent.ZonesChanged(on, reason);
    }

    /** Changes which sites it has. */
    EnterpriseEvent.SitesChanged changeSites(UnaryOperator<Sites> change, LocalDate on, String reason) {
        sites = change.apply(sites);
        return new EnterpriseEvent.SitesChanged(on, reason);
    }

    /** Whether something about it looks unusual. */
    void warn(String warning, boolean holds) {
        identity.warn(warning, holds);
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

    Identity identity() {
        return identity;
    }

    public CreditCode creditCode() {
        return identity.creditCode();
    }

    public String creditCodeWritten() {
        return identity.creditCodeWritten();
    }

    public List<String> warnings() {
        return identity.warnings();
    }

    public String name() {
        return names.current();
    }

    public Names names() {
        return names;
    }

    /** Its own former codes, the latest last; not those of enterprises that were merged into it. */
    public List<String> formerCodes() {
        return identity.formerCodes();
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

    /** Section letter and digits of its industry. */
    public Optional<String> industryKey() {
        return Optional.ofNullable(industryKey);
    }

    public Optional<EnterpriseSize> size() {
        return Optional.ofNullable(size);
    }

    /** What its code's prefix says it is: a code of {@link SubjectKinds}. */
    public String kind() {
        return identity.kind();
    }

    public CountyMoves county() {
        return countyMoves;
    }

    public ZoneStays zones() {
        return zones;
    }

    public Sites sites() {
        return sites;
    }

    /** From that day on it is counted nowhere: deregistered, revoked or merged. */
    public Optional<LocalDate> endedOn() {
        return existence().endedOn();
    }

    public Optional<LocalDate> deregisteredOn() {
        return existence().deregisteredOn();
    }

    public Optional<LocalDate> revokedOn() {
        return existence().revokedOn();
    }

    /** For who asks; for who changes it see {@link #toChange}. */
    Existence existence() {
        return existence == null ? new Existence() : existence; // null: all its columns are
    }

    /** Asking this way would make a row that says nothing look changed. */
    Existence toChange() {
        if (existence == null) {
            existence = new Existence();
        }
        return existence;
    }

    /** Its status on a day: what is recorded for later does not show yet. */
    public EnterpriseStatus statusOn(LocalDate day) {
        return existence().statusOn(day, countyMoves);
    }

    public List<StatusPeriod> statusPeriods() {
        return existence().periods(countyMoves);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void call(Names newNames) {
        names = newNames;
        name = newNames.current();
        namesKey = newNames.keys();
    }

    private void classify(IndustryCode code) {
        industry = code == null ? null : code.value();
        industryKey = code == null ? null : code.key();
    }

    private static <T> T or(T told, T present) {
        return told == null ? present : told;
    }
}
