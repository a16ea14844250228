package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A number of the day has moved since it was last announced, on either basis.
 *
 * @param county null for the whole city
 * @param plan the plan whose threshold this is
 * @param value follows the official basis
 * @param previous what was announced before, null the first time
 * @param threshold what the plan asks of the city; null for a county
 * @param strict whether the threshold must be exceeded (超过)
 * @param target the county's share, null while none is allocated; for the city, its target for the year of the day
 * @param gap how many are missing to the plan's threshold or the county's share; null without one
 * @param on the day the number is of, which is the day it was announced on
 * @param asOf everything published before this moment is in it; null when that is not known yet
 * @param sequence the state of the ledger it was read from
 */
public record KpiMoved(
        String indicator,
        String nameZh,
        String nameEn,
        Unit unit,
        String county,
        String plan,
        Basis basis,
        int distinct,
        int holdings,
        int value,
        Previous previous,
        Integer threshold,
        boolean strict,
        Integer target,
        Integer gap,
        Boolean met,
        LocalDate on,
        Instant asOf,
        long sequence) {

    /** What was announced before. */
    public record Previous(LocalDate on, int distinct, int holdings, int value, long sequence) {}
}
