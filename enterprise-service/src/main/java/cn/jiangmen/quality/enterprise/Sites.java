package cn.jiangmen.quality.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sites of an enterprise, open and closed, by their numbers. */
public record Sites(@JsonValue List<Site> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sites {
        all = List.copyOf(all);
    }

    static Sites none() {
        return new Sites(List.of());
    }

    public List<Site> on(LocalDate day) {
        return all.stream().filter(site -> site.opensOn(day)).toList();
    }

    /**
     * Adds a site under the next number, whatever number it says.
     *
     * @throws EnterpriseRefused.PeriodInvalid when it closes before it opens
     */
    Sites open(Site site) {
        Periods.require(site.from(), site.to());
        int number = all.stream().mapToInt(Site::site).max().orElse(0) + 1;
        List<Site> more = new ArrayList<>(all);
        more.add(new Site(number, site.kind(), site.name(), site.address(), site.county(), site.from(), site.to()));
        return new Sites(more);
    }

    /**
     * Replaces what is recorded of a site.
     *
     * @throws EnterpriseRefused.SiteNotFound when there is none of that number
     * @throws EnterpriseRefused.NothingToCorrect when that is recorded already
     */
    Sites correct(Site said) {
        Periods.require(said.from(), said.to());
        Site present = get(said.site());
        if (present.equals(said)) {
            throw new EnterpriseRefused.NothingToCorrect();
        }
        return replace(present, said);
    }

    /**
     * Closes a site from a day on.
     *
     * @throws EnterpriseRefused.SiteNotFound when none of that number is open
     */
    Sites close(int number, LocalDate on) {
        Site present = get(number);
        if (present.to() != null) {
            throw new EnterpriseRefused.SiteNotFound(number);
        }
        Periods.require(present.from(), on);
        return replace(present, present.closedOn(on));
    }

    private Site get(int number) {
        return all.stream()
                .filter(site -> site.site() == number)
                .findFirst()
                .orElseThrow(() -> new EnterpriseRefused.SiteNotFound(number));
    }

    private Sites replace(Site present, Site other) {
        return new Sites(all.stream()
                .map(site -> site.site() == present.site() ? other : site)
                .toList());
    }
}
