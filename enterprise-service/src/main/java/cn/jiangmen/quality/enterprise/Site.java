package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * A place of work beside the registered address; its county counts nowhere, but is found.
 *
 * @param site number inside the enterprise, never given twice
 * @param county a county's code, {@link County#OUTSIDE}, or null when it is unknown
 * @param from first day, or null for since ever
 * @param to first day on which it is closed, or null
 */
public record Site(int site, SiteKind kind, String name, String address, String county, LocalDate from, LocalDate to) {
    boolean opensOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    Site closedOn(LocalDate day) {
        return new Site(site, kind, name, address, county, from, day);
    }
}
