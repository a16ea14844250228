package cn.jiangmen.quality.local.city;

import java.time.LocalDate;

/**
 * One counted number of one day.
 *
 * @param indicator MS-ENT, MS-CERT, QMS-ENT, EMS-ENT, OHS-ENT, VIP-ENT, VIP-CERT, CCC-ENT, CCC-CERT or B1
 * @param basis DISTINCT (an enterprise once) or HOLDINGS (once per scheme)
 * @param county one of the seven codes, {@code unattributed}, or {@code city} for the total
 */
public record Figure(String indicator, String basis, String county, LocalDate on, int value) {}
