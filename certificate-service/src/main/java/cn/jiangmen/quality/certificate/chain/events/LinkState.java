package cn.jiangmen.quality.certificate.chain.events;

import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.certificate.chain.LinkKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The full state of a link after a change: the {@code data} of its events, and what its history keeps.
 *
 * @param effectiveOn first day of the successor
 * @param reason why it was made or taken back
 */
public record LinkState(
        UUID linkId,
        UUID predecessor,
        UUID successor,
        LinkKind kind,
        String reasonCode,
        String recordedBy,
        boolean withdrawn,
        LocalDate effectiveOn,
        String reason) {

    static LinkState of(Link link, String reason) {
        return new LinkState(
                link.id(),
                link.predecessor(),
                link.successor(),
                link.kind(),
                link.reasonCode(),
                link.recordedBy(),
                link.withdrawnAt() != null,
                link.effectiveOn(),
                reason);
    }
}
