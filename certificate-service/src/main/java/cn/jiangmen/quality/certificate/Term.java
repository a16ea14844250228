package cn.jiangmen.quality.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * One period of validity as printed on the certificate (颁证日期 to 到期日期), both days included.
 */
public record Term(LocalDate issuedOn, LocalDate expiresOn) {
    /** China certified its first products in the 1980s under no common rule; its first regulation on it is of 1991. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** The longest term any scheme knows is five years, ten in some foreign ones; what is longer is a slip of the pen. */
    static final int LONGEST_YEARS = 12;

    /**
     * Checks what was told.
     *
     * @throws CertificateRefused when a day is before 1990, the order is wrong or the term is implausibly long
     */
    public static Term of(LocalDate issuedOn, LocalDate expiresOn) {
        plausible("issued_on", issuedOn);
        plausible("expires_on", expiresOn);
        if (expiresOn.isBefore(issuedOn)) {
            throw new CertificateRefused.ExpiryBeforeIssue(issuedOn, expiresOn);
        }
        if (expiresOn.isAfter(issuedOn.plusYears(LONGEST_YEARS))) {
            throw new CertificateRefused.TermTooLong(issuedOn, expiresOn, LONGEST_YEARS);
        }
        return new Term(issuedOn, expiresOn);
    }

    /** Refuses days that no certificate can carry; null passes. */
    public static void plausible(String field, LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new CertificateRefused.ImplausibleDate(field, day);
        }
    }

    @JsonIgnore
    DayRange days() {
        return new DayRange(issuedOn, expiresOn.plusDays(1));
    }
}
