package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Announcement;
import cn.jiangmen.quality.target.progress.Move;
import cn.jiangmen.quality.target.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One number of a line of the plan, the city's or a county's, with what it is to reach. */
record KpiState(
        Progress.Line line,
        Move.Place place,
        int distinct,
        int holdings,
        Integer threshold,
        Integer target,
        Integer gap,
        Boolean met) {

    /** The city's number, then each county's. */
    static List<KpiState> of(Progress.Line line) {
        List<KpiState> all = new ArrayList<>();
        Progress.City city = line.city();
        all.add(new KpiState(
                line,
                new Move.Place(line.code(), null),
                city.distinct(),
                city.holdings(),
                line.threshold(),
                city.target(),
                city.gap(),
                city.met()));
        for (Progress.County county : line.counties()) {
            all.add(new KpiState(
                    line,
                    new Move.Place(line.code(), county.county()),
                    county.distinct(),
                    county.holdings(),
                    null,
                    county.target(),
                    county.gap(),
                    county.met()));
        }
        return all;
    }

    int value() {
        return line.basis() == Basis.DISTINCT ? distinct : holdings;
    }

    UUID id() {
        return Announced.id("kpi", place.indicator(), place.county() == null ? "city" : place.county());
    }

    KpiMoved moved(KpiMoved.Previous previous, Announcement now) {
        return new KpiMoved(
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.unit(),
                place.county(),
                now.plan(),
                line.basis(),
                distinct,
                holdings,
                value(),
                previous,
                threshold,
                line.strict(),
                target,
                gap,
                met,
                now.on(),
                now.asOf(),
                now.sequence());
    }
}
