package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PublicationTerms;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The publications of a penalty with the clocks that run. */
@Schema(name = "PenaltyPublications")
record PublicationsView(
        UUID penaltyId,
        @Schema(examples = "江市监处罚〔2026〕12号") String decisionNumber,
        List<PublicationTerms.Line> publications,

        @Schema(description = "of the penalty; also the ETag", examples = "3")
        long version) {

    static PublicationsView of(Penalty each, List<PublicationTerms.Line> publications) {
        return new PublicationsView(each.id(), each.decision().decisionNumber(), publications, each.version());
    }
}
