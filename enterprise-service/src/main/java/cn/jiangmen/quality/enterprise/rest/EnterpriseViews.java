package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.FormerCodes;
import cn.jiangmen.quality.enterprise.IndustryList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Shows enterprises on a day, by the boundaries that the caller wants. */
@ApplicationScoped
class EnterpriseViews {
    private static final String THEN = "then";
    private static final String NOW = "now";

    private final Counties counties;
    private final FormerCodes codes;
    private final IndustryList industries;
    private final Clock clock;

    EnterpriseViews(Counties counties, FormerCodes codes, IndustryList industries, Clock clock) {
        this.counties = counties;
        this.codes = codes;
        this.industries = industries;
        this.clock = clock;
    }

    EnterpriseView today(Enterprise enterprise) {
        return on(null, null).of(enterprise);
    }

    /**
     * The view of a day.
     *
     * @param on null is today
     * @param boundaries {@code then} or null: of that day; {@code now}; or a day
     * @throws EnterpriseRefused.BoundariesUnknown when they are none of these
     */
    EnterpriseView.Seen on(LocalDate on, String boundaries) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        return new EnterpriseView.Seen(counties.tree(), codes, industries, day, boundaries(boundaries, day, today));
    }

    private static LocalDate boundaries(String said, LocalDate day, LocalDate today) {
        if (said == null || said.equals(THEN)) {
            return day;
        }
        if (said.equals(NOW)) {
            return today;
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException _) {
            throw new EnterpriseRefused.BoundariesUnknown(said);
        }
    }
}
