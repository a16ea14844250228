package cn.jiangmen.quality.supervision.tasks;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was frozen before the draw.
 *
 * @param excluded how many objects of the register were left out, with their grounds on record
 * @param objectsOn the day whose register was taken
 */
@Embeddable
public record FrozenList(
        String populationHash,
        Integer populationSize,
        Integer excluded,
        LocalDate objectsOn,
        String inspectorsHash,
        Integer inspectors,
        Instant frozenAt) {}
