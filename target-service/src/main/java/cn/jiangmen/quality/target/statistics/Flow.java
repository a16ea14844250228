package cn.jiangmen.quality.target.statistics;

import java.time.LocalDate;

/** What came and went in one group up to each cut, on one basis. */
final class Flow {
    private final Cuts cuts;
    private final int[] gains;
    private final int[] losses;

    Flow(Cuts cuts) {
        this.cuts = cuts;
        this.gains = new int[cuts.size()];
        this.losses = new int[cuts.size()];
    }

    /** The first cut that sees the turns, and all later ones. */
    void add(int slot, int gained, int lost) {
        for (int i = slot; i < gains.length; i++) {
            gains[i] += gained;
            losses[i] += lost;
        }
    }

    int balance(LocalDate day) {
        return gains[cuts.at(day)] - losses[cuts.at(day)];
    }

    Measure measure(Span span) {
        int now = cuts.at(span.measuredOn());
        int before = cuts.at(span.previousOn());
        return Measure.of(
                balance(span.measuredOn()),
                gains[now] - gains[before],
                losses[now] - losses[before],
                balance(span.previousOn()),
                balance(span.yearBeforeOn()));
    }
}
