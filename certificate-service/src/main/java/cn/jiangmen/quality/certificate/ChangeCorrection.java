package cn.jiangmen.quality.certificate;

import java.time.LocalDate;

/** What an officer found to be wrong with a recorded change of state, or with a renewal. */
public sealed interface ChangeCorrection {
    /** The change never was; a suspension is taken back together with the resumption that ended it. */
    record TakenBack(CertificateStatus status, LocalDate effectiveOn) implements ChangeCorrection {}

    /**
     * The change was on another day or for another reason.
     *
     * @param correctedOn the right day; null leaves it, as a null code or reason
     */
    record Restated(
            CertificateStatus status, LocalDate effectiveOn, LocalDate correctedOn, String reasonCode, String reason)
            implements ChangeCorrection {}

    /** The last term never was. */
    record RenewalTakenBack() implements ChangeCorrection {}
}
