package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What was seen, of whom, on which days.
 *
 * @param number of the certificate that was cited, or null
 * @param scheme to which it was claimed or a category of it, or null for any
 * @param productClass four digits of the CCC catalogue, or null
 * @param observedTo last day
 * @param source where it comes from: an inspection, a report, a web shop
 * @param toldBy who recorded it, as claimed
 */
@Embeddable
public record Seen(
        @Enumerated(EnumType.STRING) ObservationKind kind,
        String enterpriseName,
        String creditCode,
        String number,
        String numberKey,
        String body,
        String scheme,
        String productClass,
        String productName,
        LocalDate observedFrom,
        LocalDate observedTo,
        String place,
        String source,
        String toldBy) {
    private static final int MOST_YEARS = 10;

    /**
     * Reads what was told, codes in any of the usual ways of writing.
     *
     * @param to null is the first day
     * @throws SuspicionRefused.InvalidDays when the days are reversed, more than ten years, or not over
     */
    public static Seen of(
            ObservationKind kind,
            String enterpriseName,
            String creditCode,
            String number,
            String body,
            String scheme,
            String productClass,
            String productName,
            LocalDate from,
            LocalDate to,
            String place,
            String source,
            String toldBy,
            Clock clock) {
        LocalDate last = to == null ? from : to;
        LocalDate today = LocalDate.now(clock);
        if (last.isBefore(from) || last.isAfter(today) || from.isBefore(last.minusYears(MOST_YEARS))) {
            throw new SuspicionRefused.InvalidDays(from, last, today);
        }
        CertificateNumber cited = Normal.code(number) == null ? null : CertificateNumber.of(number);
        return new Seen(
                kind,
                enterpriseName.strip(),
                CreditCode.read("credit_code", creditCode),
                cited == null ? null : cited.number(),
                cited == null ? null : cited.key(),
                Normal.code(body),
                Normal.code(scheme),
                Normal.code(productClass),
                Normal.text(productName),
                from,
                last,
                Normal.text(place),
                source.strip(),
                toldBy.strip());
    }
}
