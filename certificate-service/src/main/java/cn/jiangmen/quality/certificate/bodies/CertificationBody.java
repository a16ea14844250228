package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Normal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @Convert(converter = PeriodsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<AttractedPeriod> attractedPeriods;

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
                && java.util.Objects.equals(countyAfter, county)
                && periodsAfter.equals(attractedPeriods)) {
            throw new BodyRefused.NothingToCorrect();
        }
        name = nameAfter;
        status = statusAfter;
        county = countyAfter;
        attractedPeriods = periodsAfter;
        recordedAt = clock.instant();
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

    private static String county(String told) {
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

    public Instant recordedAt() {
        return recordedAt;
    }

    public long version() {
        return version;
    }
}
