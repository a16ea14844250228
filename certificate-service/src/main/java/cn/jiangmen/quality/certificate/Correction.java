package cn.jiangmen.quality.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an officer found to be recorded wrongly. Null leaves a part as it is; an empty text erases it.
 *
 * @param scheme another scheme of the same record kind
 * @param issuedOn with {@code expiresOn}, the days of the current term
 * @param holder the holder as it should be, whole; likewise parties and product
 */
public record Correction(
        String scheme,
        LocalDate issuedOn,
        LocalDate expiresOn,
        Holder holder,
        List<Party> parties,
        Product product,
        String bodyName,
        String standard,
        Boolean subCertificate,
        String mainNumber,
        LocalDate firstIssuedOn,
        Map<String, String> further) {

    /** Whether it touches only what is written on the certificate, and neither its days nor its scheme. */
    boolean isClerical() {
        return scheme == null && issuedOn == null && expiresOn == null;
    }
}
