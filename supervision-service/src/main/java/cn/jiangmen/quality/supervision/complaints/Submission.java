package cn.jiangmen.quality.supervision.complaints;

import java.time.LocalDate;
import java.util.Set;

/**
 * A letter as it is handed in. It is never printed.
 *
 * @param receivedOn null is today; only an officer may tell another day
 * @param reporter null when anonymous
 * @param county told by the writer, or null
 * @param claim what a complaint asks for
 * @param by the department that recorded it; null online
 */
public record Submission(
        Set<MatterKind> kinds,
        Channel channel,
        LocalDate receivedOn,
        Reporter reporter,
        String enterpriseName,
        String creditCode,
        String certificateNumber,
        String county,
        Category category,
        String facts,
        String claim,
        String by) {
    public Submission {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return "Submission";
    }

    /**
     * Checks what the kinds and the channel need.
     *
     * @throws MatterRefused.FieldNeeded, MatterRefused.IdentityNeeded or MatterRefused.NamesReporter
     */
    void require() {
        boolean online = channel == Channel.ONLINE;
        boolean complaint = kinds.contains(MatterKind.COMPLAINT);
        needed("claim", complaint == (claim != null));
        needed("by", online == (by == null));
        needed("received_on", !online || receivedOn == null);
        if (reporter == null) {
            if (online && complaint) {
                throw new MatterRefused.IdentityNeeded("reporter");
            }
            return;
        }
        if (reporter.phone() == null && reporter.email() == null) {
            throw new MatterRefused.IdentityNeeded("reporter.phone");
        }
        if (online && complaint && reporter.address() == null) {
            throw new MatterRefused.IdentityNeeded("reporter.address");
        }
        Redaction redaction = Redaction.of(reporter);
        redaction.require("enterprise_name", enterpriseName);
        redaction.require("certificate_number", certificateNumber);
        redaction.require("credit_code", creditCode);
        redaction.require("by", by);
    }

    private static void needed(String field, boolean right) {
        if (!right) {
            throw new MatterRefused.FieldNeeded(field);
        }
    }
}
