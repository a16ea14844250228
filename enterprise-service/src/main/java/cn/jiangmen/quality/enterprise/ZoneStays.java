package cn.jiangmen.quality.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** In which zones and parks an enterprise sits on which days: in several at a time, in each at most once on a day. */
public record ZoneStays(@JsonValue List<ZoneStay> stays) {
    private static final Comparator<ZoneStay> BY_DAY = Comparator.comparing(
                    ZoneStay::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ZoneStay::zone);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ZoneStays {
        stays = stays.stream().sorted(BY_DAY).toList();
    }

    static ZoneStays none() {
        return new ZoneStays(List.of());
    }

    public List<ZoneStay> on(LocalDate day) {
        return stays.stream().filter(stay -> stay.holds(day)).toList();
    }

    /**
     * Adds a stay.
     *
     * @throws EnterpriseRefused.PeriodInvalid when it ends before it begins
     * @throws EnterpriseRefused.ZoneStayTaken when it is in that zone on one of the days
     */
    ZoneStays enter(ZoneStay stay) {
        Periods.require(stay.from(), stay.to());
        if (stays.stream().anyMatch(other -> other.zone().equals(stay.zone()) && other.overlaps(stay))) {
            throw new EnterpriseRefused.ZoneStayTaken(stay.zone());
        }
        List<ZoneStay> all = new ArrayList<>(stays);
        all.add(stay);
        return new ZoneStays(all);
    }

    /**
     * Ends the stay that has no end.
     *
     * @throws EnterpriseRefused.ZoneStayNotFound when it is not in the zone
     */
    ZoneStays leave(String zone, LocalDate on) {
        ZoneStay open = stays.stream()
                .filter(stay -> stay.zone().equals(zone) && stay.to() == null)
                .findFirst()
                .orElseThrow(() -> new EnterpriseRefused.ZoneStayNotFound(zone));
        Periods.require(open.from(), on);
        List<ZoneStay> all = new ArrayList<>(stays);
        all.remove(open);
        all.add(new ZoneStay(zone, open.from(), on));
        return new ZoneStays(all);
    }

    /**
     * Takes back a stay that had not taken place.
     *
     * @param from its first day as recorded; null is since ever
     * @throws EnterpriseRefused.ZoneStayNotFound when there is none from that day
     */
    ZoneStays withdraw(String zone, LocalDate from) {
        List<ZoneStay> others = stays.stream()
                .filter(stay -> !stay.zone().equals(zone) || !Objects.equals(stay.from(), from))
                .toList();
        if (others.size() == stays.size()) {
            throw new EnterpriseRefused.ZoneStayNotFound(zone);
        }
        return new ZoneStays(others);
    }
}
