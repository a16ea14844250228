package cn.jiangmen.quality.enterprise.assistance;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What an enterprise asks for.
 *
 * @param county whose office handles it, or null where it is not known
 * @param scheme code of the certification that is wanted: of a scheme, or of a class of certificates
 * @param need what help is asked for
 */
@Embeddable
public record Wish(
        String creditCode, String enterpriseName, String county, String scheme, String need, LocalDate requestedOn) {}
