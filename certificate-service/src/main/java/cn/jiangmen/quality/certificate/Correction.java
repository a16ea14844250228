package cn.jiangmen.quality.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an officer found to be recorded wrongly. Null leaves a part as it is.
 *
 * @param scheme another scheme of the same record kind
 * @param issuedOn with {@code expiresOn}, the days of the current term
 * @param holder the holder as it should be, whole
 * @param parties the parties as they should be, all
 * @param details the other parts; nulls stay
 * @param erase parts that are to be empty, because null does not say so
 */
public record Correction(
        String scheme,
        LocalDate issuedOn,
        LocalDate expiresOn,
        Holder holder,
        List<Party> parties,
        Details details,
        Set<Erasable> erase) {

    /** Whether it touches only what is written on the certificate, and neither its days nor its scheme. */
    boolean isClerical() {
        return scheme == null && issuedOn == null && expiresOn == null;
    }
}
