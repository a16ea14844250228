package cn.jiangmen.quality.certificate.visits;

import java.time.LocalDate;

/**
 * What is told of a visit.
 *
 * @param kind code of {@code visit_kind}: 02 and 03 count for surveillance
 * @param endedOn last day of it
 * @param body approval number of the body that came, in its normal form; null for that of the certificate
 * @param announced whether the holder knew of it beforehand; null is not told
 * @param note free text, or null
 */
public record VisitFacts(
        String kind,
        LocalDate begunOn,
        LocalDate endedOn,
        VisitResult result,
        String body,
        Boolean announced,
        String note) {}
