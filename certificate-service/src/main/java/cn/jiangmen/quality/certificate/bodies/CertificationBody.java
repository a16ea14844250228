package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.ColumnTransformer;

/** A certification body (认证机构), known by its approval number (机构批准号): CNCA-R-yyyy-nnn, foreign-invested CNCA-RF-yyyy-nn. */
@Entity
@Table(name = "certification_body")
public class CertificationBody {
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}|outside");

    @Id
    private UUID id;

    private String approvalNumber;
    private String numberKey;
    private String name;

    @Enumerated(EnumType.STRING)
    private BodyStatus status;

    private String county;

    @Convert(converter = Lists.Periods.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<AttractedPeriod> attractedPeriods;

    @Convert(converter = Lists.Scopes.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Scope> scopes = List.of();

    @Convert(converter = Lists.Standings.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Standing> standings;

    @Embedded
    private Profile profile = Profile.NONE;

    private Instant recordedAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected CertificationBody() {}

    /**
     * Registers a body.
     *
     * @param county code of its seat, {@code outside}, or null
     * @throws BodyRefused when what is told is wrong
     */
    public static CertificationBody register(
            UUID id,
            String approvalNumber,
            String name,
            BodyStatus status,
            String county,
            Attraction attraction,
            Clock clock) {
        CertificationBody body = new CertificationBody();
        body.id = id;
        body.approvalNumber = approvalNumber.strip();
        body.numberKey = key(approvalNumber);
        body.name = name;
        body.status = status == null ? BodyStatus.APPROVED : status;
        body.standings = List.of(new Standing(body.status, null));
        body.county = county(county);
        body.attractedPeriods = attraction == null ? List.of() : attraction.periods();
        body.recordedAt = clock.instant();
        return body;
    }

    /**
     * Puts right or brings up to date what is recorded; null stays.
     *
     * @param noCounty the seat is to be empty
     * @throws BodyRefused when what is told is wrong or known already
     */
    public void correct(
            String newName,
            BodyStatus newStatus,
            String newCounty,
            boolean noCounty,
            Attraction attraction,
            Clock clock) {
        String nameAfter = newName == null ? name : newName;
        BodyStatus statusAfter = newStatus == null ? status : newStatus;
        String countyAfter = noCounty ? null : newCounty == null ? county : county(newCounty);
        List<AttractedPeriod> periodsAfter = attraction == null ? attractedPeriods : attraction.periods();
        if (nameAfter.equals(name)
                && statusAfter == status
                && Objects.equals(countyAfter, county)
                && periodsAfter.equals(attractedPeriods)) {
            throw new BodyRefused.NothingToCorrect();
        }
        name = nameAfter;
        if (statusAfter != status) {
            List<Standing> corrected = new ArrayList<>(standings);
            corrected.set(
                    corrected.size() - 1,
                    new Standing(statusAfter, corrected.getLast().from()));
            standings = List.copyOf(corrected);
        }
        status = statusAfter;
        county = countyAfter;
        attractedPeriods = periodsAfter;
        recordedAt = clock.instant();
    }

    /**
     * Records how it stands from a day on (批准、暂停、撤销); the last known standing must begin before.
     *
     * @throws BodyRefused when it stands so already, or the day is not after the last one
     */
    void stand(BodyStatus newStatus, LocalDate from, Clock clock) {
        Term.plausible("effective_on", from);
        if (standings.getLast().status() == newStatus || !isNewStanding(newStatus, from)) {
            throw new BodyRefused.NothingToCorrect();
        }
        List<Standing> longer = new ArrayList<>(standings);
        longer.add(new Standing(newStatus, from));
        standings = List.copyOf(longer);
        status = statusOn(LocalDate.now(clock));
        recordedAt = clock.instant();
    }

    /**
     * Whether it would be news that it stands so from a day on.
     *
     * @throws BodyRefused.StandingNotLater when another standing is known from that day or a later one
     */
    public boolean isNewStanding(BodyStatus told, LocalDate from) {
        Standing last = standings.getLast();
        boolean later = last.from() == null || from.isAfter(last.from());
        if (last.status() == told && (later || from.equals(last.from()))) {
            return false;
        }
        if (!later) {
            throw new BodyRefused.StandingNotLater(last.from());
        }
        return true;
    }

    /**
     * Takes back the last standing, as if it had not been recorded.
     *
     * @throws BodyRefused.NothingToCorrect when there is only the first
     */
    void unstand(Clock clock) {
        if (standings.size() == 1) {
            throw new BodyRefused.NothingToCorrect();
        }
        standings = List.copyOf(standings.subList(0, standings.size() - 1));
        status = statusOn(LocalDate.now(clock));
        recordedAt = clock.instant();
    }

    /**
     * Says for which days it may certify to a scheme; what was known of that scheme is replaced.
     *
     * @throws BodyRefused when days are out of order, or it is known so
     */
    void scope(String scheme, List<Scope> periods, Clock clock) {
        List<Scope> after = Scope.replacing(scopes, scheme, periods);
        if (after.equals(scopes)) {
            throw new BodyRefused.NothingToCorrect();
        }
        scopes = after;
        recordedAt = clock.instant();
    }

    /**
     * Takes over what is known of it beyond its approval.
     *
     * @throws BodyRefused.NothingToCorrect when it is known so
     */
    void know(Profile after, Clock clock) {
        if (after.equals(profile)) {
            throw new BodyRefused.NothingToCorrect();
        }
        profile = after;
        recordedAt = clock.instant();
    }

    /** How it stood on a day; before its first day with a date it stood as first known. */
    public BodyStatus statusOn(LocalDate day) {
        BodyStatus standing = standings.getFirst().status();
        for (Standing next : standings) {
            if (next.from() == null || !day.isBefore(next.from())) {
                standing = next.status();
            }
        }
        return standing;
    }

    /**
     * Whether it may certify to a scheme on a day.
     *
     * @param codes of the scheme and of all categories above it
     * @return empty while nothing is known of its scope
     */
    public Optional<Boolean> mayCertify(Set<String> codes, LocalDate day) {
        return scopes.isEmpty()
                ? Optional.empty()
                : Optional.of(scopes.stream().anyMatch(scope -> codes.contains(scope.scheme()) && scope.contains(day)));
    }

    /**
     * The approval number for comparing.
     *
     * @throws BodyRefused.InvalidApprovalNumber when nothing is left of it
     */
    public static String key(String approvalNumber) {
        String key = Normal.code(approvalNumber);
        if (key == null) {
            throw new BodyRefused.InvalidApprovalNumber();
        }
        return key;
    }

    static String county(String told) {
        if (told != null && !COUNTY.matcher(told).matches()) {
            throw new BodyRefused.InvalidCounty(told);
        }
        return told;
    }

    public boolean isAttracted(LocalDate day) {
        return attractedPeriods.stream().anyMatch(period -> period.contains(day));
    }

    public UUID id() {
        return id;
    }

    /** As written, for display. */
    public String approvalNumber() {
        return approvalNumber;
    }

    /** The approval number in its normal form, as certificates name the body. */
    public String key() {
        return numberKey;
    }

    public String name() {
        return name;
    }

    public BodyStatus status() {
        return status;
    }

    /** Code of the seat's county, {@code outside}, or null where it is not known. */
    public String county() {
        return county;
    }

    public List<AttractedPeriod> attractedPeriods() {
        return attractedPeriods;
    }

    /** What it may certify, by scheme; empty where that is not known. */
    public List<Scope> scopes() {
        return scopes;
    }

    /** How it stood, by day. */
    public List<Standing> standings() {
        return standings;
    }

    /** Branches, qualifications and the like. */
    public Profile profile() {
        return profile;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public long version() {
        return version;
    }
}
