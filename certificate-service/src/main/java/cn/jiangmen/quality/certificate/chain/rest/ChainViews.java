package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Replacements;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.chain.ChainService;
import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.certificate.chain.LinkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chains as callers see them. */
final class ChainViews {
    private ChainViews() {}

    @Schema(name = "CertificateLink", description = "接续")
    record LinkView(
            UUID linkId,
            UUID predecessor,
            UUID successor,
            LinkKind kind,

            @Schema(description = "first day of the successor")
            LocalDate effectiveOn,

            String reasonCode,
            String reason,
            String recordedBy,
            Instant recordedAt,
            Instant withdrawnAt,
            long version) {
        static LinkView of(Link link) {
            return link == null
                    ? null
                    : new LinkView(
                            link.id(),
                            link.predecessor(),
                            link.successor(),
                            link.kind(),
                            link.effectiveOn(),
                            link.reasonCode(),
                            link.reason(),
                            link.recordedBy(),
                            link.recordedAt(),
                            link.withdrawnAt(),
                            link.version());
        }
    }

    @Schema(name = "ChainedCertificate")
    record Member(
            UUID certificateId,
            String number,
            String body,
            String bodyName,
            String scheme,
            Holder holder,

            @Schema(description = "on the day `on`; null before the first issue")
            CertificateStatus status,

            @Schema(description = "both days included") List<Term> terms,

            @Schema(description = "renewals and re-issues on this number, as officers told them")
            List<Replacements.Replacement> replacements,

            @Schema(description = "how it follows the one before; null for the first")
            LinkView link) {}

    @Schema(name = "CertificateChain", description = "证书接续链")
    record ChainView(
            LocalDate on,

            @Schema(description = "from the first to the last")
            List<Member> certificates,

            @Schema(description = "half-open: the days on which any of them is in force; what lies between is a gap")
            List<DayRange> inForce) {
        static ChainView of(
                ChainService.Chain chain, LocalDate on, Function<UUID, List<Replacements.Replacement>> replacements) {
            return new ChainView(
                    on,
                    chain.certificates().stream()
                            .map(one -> member(
                                    one,
                                    on,
                                    replacements.apply(one.id()),
                                    chain.links().get(one.id())))
                            .toList(),
                    chain.inForce());
        }

        private static Member member(
                Certificate one, LocalDate on, List<Replacements.Replacement> replacements, Link link) {
            return new Member(
                    one.id(),
                    one.number().number(),
                    one.body(),
                    one.details().bodyName(),
                    one.scheme(),
                    one.details().holder(),
                    one.statusOn(on).orElse(null),
                    one.terms(),
                    replacements,
                    LinkView.of(link));
        }
    }

    @Schema(name = "CertificateTransferred", description = "both certificates after the transfer")
    record TransferredView(
            @Schema(description = "the old certificate") UUID predecessor,

            @Schema(description = "state of the old one from `ends_on` on")
            CertificateStatus endedAs,

            LocalDate endsOn,
            @Schema(description = "the new certificate") UUID successor,
            LinkView link) {
        static TransferredView of(ChainService.Transferred transferred) {
            return new TransferredView(
                    transferred.before().id(),
                    transferred.before().days().endedAs(),
                    transferred.before().days().endedOn(),
                    transferred.after().id(),
                    LinkView.of(transferred.link()));
        }
    }
}
