package cn.jiangmen.quality.enterprise.gatherings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What is held, when, where and by whom.
 *
 * @param topic code of an item of the catalogue TOPIC, or null
 * @param heldOn first day, {@code endedOn} the last one
 * @param county null is the whole city
 * @param host department or body that holds it
 */
@Embeddable
public record Programme(
        @Enumerated(EnumType.STRING) GatheringKind kind,
        String title,
        String topic,
        LocalDate heldOn,
        LocalDate endedOn,
        String county,
        String place,
        String host,
        String document,
        String link) {

    /** The same on other days. */
    Programme on(LocalDate first, LocalDate last) {
        return new Programme(kind, title, topic, first, last, county, place, host, document, link);
    }
}
