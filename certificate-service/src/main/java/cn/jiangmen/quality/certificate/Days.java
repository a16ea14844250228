package cn.jiangmen.quality.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What follows from terms and changes, stored beside them so that lists can ask for the state on any day.
 *
 * @param issuedOn of the current term, as {@code expiresOn}
 * @param beganOn first day of all
 * @param inForce {@code datemultirange} literal, as {@code suspended}
 * @param endedAs {@code REVOKED} or {@code CANCELLED}, or null; {@code endedOn} since when
 */
@Embeddable
public record Days(
        LocalDate beganOn,
        LocalDate issuedOn,
        LocalDate expiresOn,

        @Column(name = "in_force") @ColumnTransformer(read = "in_force::text", write = "?::datemultirange")
        String inForce,

        @Column(name = "suspended") @ColumnTransformer(read = "suspended::text", write = "?::datemultirange")
        String suspended,

        @Enumerated(EnumType.STRING) CertificateStatus endedAs,
        LocalDate endedOn) {

    static Days of(Lifetime lifetime) {
        return new Days(
                lifetime.firstDay(),
                lifetime.current().issuedOn(),
                lifetime.lastDay(),
                DayRange.multirange(lifetime.inForce()),
                DayRange.multirange(lifetime.suspended()),
                lifetime.end().map(StatusChange::status).orElse(null),
                lifetime.end().map(StatusChange::effectiveOn).orElse(null));
    }
}
