package cn.jiangmen.quality.certificate;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What happened to a certificate.
 *
 * @param effectiveOn the legal day of it; null for a correction, which holds for all days
 * @param reason why, in the words of whoever decided it, or null
 */
public record CertificateEvent(Kind kind, LocalDate effectiveOn, String reason) {
    /** What happens first: a certificate becomes known here, with its issue or, in another state, with that change. */
    public static CertificateEvent registered(RegisterFacts facts) {
        LocalDate day = facts.status() == CertificateStatus.VALID || facts.changedOn() == null
                ? facts.issuedOn()
                : facts.changedOn();
        return new CertificateEvent(Kind.REGISTERED, day, facts.reason());
    }

    /** What happens last: the record of a certificate is taken back, as if it had never been made. */
    public static CertificateEvent withdrawn(String reason) {
        return new CertificateEvent(Kind.WITHDRAWN, null, reason);
    }

    /** The kinds, each an event type of the contract. */
    public enum Kind {
        REGISTERED,
        CORRECTED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        CANCELLED,
        RENEWED,
        /** Issued anew on the same number inside its term. */
        REISSUED,
        /** The record is taken back: it should never have been made. */
        WITHDRAWN;

        static Kind of(CertificateStatus status) {
            return switch (status) {
                case VALID -> RESUMED;
                case SUSPENDED -> SUSPENDED;
                case REVOKED -> REVOKED;
                case CANCELLED -> CANCELLED;
                case EXPIRED -> throw new IllegalArgumentException("expiry is no event");
            };
        }

        /** The name in event types and histories. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
