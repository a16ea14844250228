package cn.jiangmen.quality.supervision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The lead (案源) on which a case was filed.
 *
 * @param leadReference what it is called where it came from, or null
 * @param leadReceivedOn the day that starts the period for deciding on filing, or null
 */
@Embeddable
public record Lead(
        @Enumerated(EnumType.STRING) LeadSource leadSource, String leadReference, LocalDate leadReceivedOn) {}
