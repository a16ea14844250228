package cn.jiangmen.quality.certificate.visits.events;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.certificate.visits.VisitFacts;
import cn.jiangmen.quality.certificate.visits.VisitResult;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The full state of a visit after a change: the {@code data} of its events, and what its history keeps.
 *
 * @param effectiveOn its last day
 * @param reason why it was changed, or null
 */
public record VisitState(
        UUID visitId,
        UUID certificateId,
        String kind,
        LocalDate begunOn,
        LocalDate endedOn,
        VisitResult result,
        String body,
        Boolean announced,
        String note,
        String recordedBy,
        boolean withdrawn,
        LocalDate effectiveOn,
        String reason) {

    static VisitState of(Visit visit, String reason) {
        VisitFacts facts = visit.facts();
        return new VisitState(
                visit.id(),
                visit.certificateId(),
                facts.kind(),
                facts.begunOn(),
                facts.endedOn(),
                facts.result(),
                facts.body(),
                facts.announced(),
                facts.note(),
                visit.recordedBy(),
                visit.withdrawnAt() != null,
                facts.endedOn(),
                reason);
    }
}
