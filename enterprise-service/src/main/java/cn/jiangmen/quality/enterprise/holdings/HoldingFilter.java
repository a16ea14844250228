package cn.jiangmen.quality.enterprise.holdings;

import java.time.LocalDate;

/**
 * Which holdings are asked for; null asks for all, except the day and the role.
 *
 * @param county a county's code, {@code outside} or {@code unattributed}, by the boundaries of the day
 * @param zone the zone the enterprise belongs to on the day
 * @param creditCode as on the certificate, in normal form
 * @param scheme everything below it is meant as well: A05 asks for A0501
 * @param lapsingWithin days within which it ends, of those in force on the day
 */
public record HoldingFilter(
        LocalDate on,
        HoldingRole role,
        String county,
        String zone,
        String creditCode,
        HoldingStanding state,
        KpiClass kpiClass,
        String scheme,
        Integer lapsingWithin) {}
