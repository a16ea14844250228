package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.certificate.visits.VisitFacts;
import cn.jiangmen.quality.certificate.visits.VisitResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as callers see it. */
@Schema(name = "Visit")
record VisitView(
        UUID visitId,
        UUID certificateId,
        @Schema(examples = "03") String kind,
        LocalDate begunOn,
        LocalDate endedOn,
        VisitResult result,
        @Schema(examples = "CNCA-R-2002-001") String body,
        Boolean announced,
        String note,
        String recordedBy,
        Instant recordedAt,

        @Schema(description = "when it was taken back; such a visit counts for nothing")
        Instant withdrawnAt,

        long version) {

    static VisitView of(Visit visit) {
        VisitFacts facts = visit.facts();
        return new VisitView(
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
                visit.recordedAt(),
                visit.withdrawnAt(),
                visit.version());
    }
}
