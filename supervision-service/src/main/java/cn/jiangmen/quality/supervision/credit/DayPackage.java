package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was told on a day, as one file.
 *
 * @param manifest the JSON that the signature is over
 * @param sha256 of the manifest
 * @param signature compact JWS (RFC 7515) whose payload is the manifest
 * @param bytes of the zip
 */
@Schema(name = "CreditPackage")
public record DayPackage(LocalDate day, String manifest, String sha256, String signature, long bytes, Instant madeAt) {

    /**
     * What a package holds.
     *
     * @param digest of the day, as in a reconciliation
     * @param previous SHA-256 of the manifest of the day before; null for the first
     */
    @Schema(name = "CreditPackageManifest")
    public record Manifest(
            String source,
            LocalDate day,
            long count,
            Long firstSequence,
            Long lastSequence,
            String digest,
            Content entries,
            String previous) {}

    /** The one file in it: a line of JSON for each entry, shaped as in the feed. */
    @Schema(name = "CreditPackageContent")
    public record Content(String file, long bytes, String sha256) {}
}
