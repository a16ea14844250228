package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.draw.InspectorDraw;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a task is about.
 *
 * @param itemCodes several items are checked in one visit (联合抽查)
 * @param counties codes; empty is the whole city, with those whose county is not known
 * @param byCounty whether each county is a stratum of its own
 * @param speciality that inspectors must have, or null
 * @param perObject how many inspectors an object takes
 * @param spareDays an object that was checked at random within so many days before is left out; key groups never are
 */
@Embeddable
public record TaskTerms(
        String title,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> itemCodes,
        @Enumerated(EnumType.STRING) ObjectKind objectKind,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> counties,
        boolean byCounty,
        String speciality,
        int perObject,
        int spareDays,
        LocalDate checksFrom,
        LocalDate checksTo) {

    /** @throws TaskRefused.TooFewInspectors with fewer than two to an object (行政处罚法 Art 42) */
    public TaskTerms {
        if (perObject < InspectorDraw.LEAST) {
            throw new TaskRefused.TooFewInspectors(perObject, InspectorDraw.LEAST);
        }
        if (checksTo.isBefore(checksFrom)) {
            throw new TaskRefused.DaysBackwards(checksFrom, checksTo);
        }
    }
}
