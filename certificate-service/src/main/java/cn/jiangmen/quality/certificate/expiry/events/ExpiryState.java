package cn.jiangmen.quality.certificate.expiry.events;

import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.expiry.ExpiryStage;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is announced of the expiry of a certificate: the {@code data} of its events.
 *
 * @param expiresOn last valid day; {@code lapsesOn} the day after, which is also the legal day {@code effectiveOn}
 * @param announcedOn the day of the announcement
 * @param reason always null: expiry needs none
 */
public record ExpiryState(
        UUID certificateId,
        String number,
        String body,
        String scheme,
        KpiClass kpiClass,
        Holder holder,
        ExpiryStage stage,
        LocalDate expiresOn,
        LocalDate lapsesOn,
        LocalDate announcedOn,
        LocalDate effectiveOn,
        String reason) {}
