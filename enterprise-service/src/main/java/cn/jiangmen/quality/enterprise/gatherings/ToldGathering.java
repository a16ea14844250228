package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what is told of a gathering, and finds names in the register. */
@ApplicationScoped
class ToldGathering {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final int DAYS_AHEAD = 731;
    private static final int LONGEST_DAYS = 366;

    private final Counties counties;
    private final JsonRows rows;
    private final Clock clock;

    ToldGathering(Counties counties, JsonRows rows, Clock clock) {
        this.counties = counties;
        this.rows = rows;
        this.clock = clock;
    }

    private record Named(String creditCode, String name) {}

    Programme programme(GatheringService.Plan said, boolean held) {
        LocalDate first = said.heldOn();
        LocalDate last = said.endedOn() == null ? first : said.endedOn();
        requireDays(first, last, held);
        if (County.OUTSIDE.equals(said.county())) {
            throw new EnterpriseRefused.CountyUnknown(said.county());
        }
        counties.require(said.county(), first);
        if (said.topic() != null
                && !rows.exists(
                        "select 1 from quality_work_item where catalogue = 'TOPIC' and code = ?", said.topic())) {
            throw new GatheringRefused.TopicUnknown(said.topic());
        }
        return new Programme(
                said.kind(),
                said.title().strip(),
                said.topic(),
                first,
                last,
                said.county(),
                stripped(said.place()),
                said.host().strip(),
                stripped(said.document()),
                link(said.link()));
    }

    /** @throws GatheringRefused.DaysInvalid when they cannot be those of a gathering, or not of one that was held */
    void requireDays(LocalDate first, LocalDate last, boolean held) {
        LocalDate today = LocalDate.now(clock);
        if (first.isBefore(EARLIEST) || first.isAfter(held ? today : today.plusDays(DAYS_AHEAD))) {
            throw new GatheringRefused.DaysInvalid("held_on", first);
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS)) || (held && last.isAfter(today))) {
            throw new GatheringRefused.DaysInvalid("ended_on", last);
        }
    }

    /** Null for null. */
    Turnout turnout(GatheringService.Came came) {
        if (came == null) {
            return null;
        }
        List<String> codes = came.attendance().stream()
                .map(guest -> CreditCode.of(guest.creditCode()).value())
                .toList();
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new GatheringRefused.EnterpriseTwice(code);
            }
        }
        Map<String, String> names = rows
                .list(
                        Named.class,
                        "select credit_code, name from enterprise where credit_code = any (?::text[])",
                        codes)
                .stream()
                .collect(Collectors.toMap(Named::creditCode, Named::name));
        List<Attendance> attendance = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            GatheringService.Guest guest = came.attendance().get(i);
            String name = guest.enterpriseName() == null
                    ? names.get(codes.get(i))
                    : guest.enterpriseName().strip();
            if (name == null) {
                throw new GatheringRefused.EnterpriseUnknown(codes.get(i));
            }
            attendance.add(new Attendance(codes.get(i), name, guest.persons()));
        }
        return new Turnout(came.participants(), attendance);
    }

    private static String link(String told) {
        if (told == null) {
            return null;
        }
        try {
            URI address = URI.create(told.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other text that is no web address
        }
        throw new GatheringRefused.LinkInvalid();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
