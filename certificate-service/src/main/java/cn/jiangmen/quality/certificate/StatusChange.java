package cn.jiangmen.quality.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A body's decision that put a certificate into another state.
 *
 * @param status the state from that day on; {@code VALID} is a resumption
 * @param effectiveOn first day of the new state
 * @param reasonCode code of the register's list, or null where none was told
 * @param reason free text, or null
 * @param recordedAt when this system learnt of it
 */
public record StatusChange(
        CertificateStatus status, LocalDate effectiveOn, String reasonCode, String reason, Instant recordedAt) {

    /** The same decision with what was told now; what is not told stays. */
    StatusChange explained(String toldCode, String toldReason) {
        return new StatusChange(
                status,
                effectiveOn,
                toldCode == null ? reasonCode : toldCode,
                toldReason == null ? reason : toldReason,
                recordedAt);
    }
}
