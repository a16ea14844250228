package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is printed of the plan's numbers on a day: facts only, the template says them in words. */
public record Report(
        boolean english,
        LocalDate on,
        boolean over,
        Instant generatedAt,
        Standing standing,
        Plan plan,
        List<Group> counties,
        List<LocalDate> trendDays,
        List<Line> lines) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** The plan that the day is measured by. */
    public record Plan(
            String code,
            String titleZh,
            String titleEn,
            String documentNumber,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn) {}

    /** A number on both bases. */
    public record Pair(int distinct, int holdings) {}

    /** A county's number on both bases, and its share of the target, null while none is allocated. */
    public record Part(int distinct, int holdings, Integer share) {}

    /**
     * One indicator.
     *
     * @param value on the official basis
     * @param sinceMonth how much the value rose since the end of the month before
     * @param sinceYear since the same day a year before
     * @param reached part of the target in percent, at most 100
     * @param counties in the order of the report's counties
     * @param trend in the order of the report's trend days
     */
    public record Line(
            String code,
            String nameZh,
            String nameEn,
            Unit unit,
            Basis basis,
            int threshold,
            boolean strict,
            Pair city,
            int value,
            int gap,
            int sinceMonth,
            int sinceYear,
            int reached,
            List<Part> counties,
            List<Pair> trend,
            int definitionVersion,
            List<Group> classes,
            String party,
            boolean includeSub,
            boolean includeSuspended) {
        public String target() {
            return (strict ? "> " : "≥ ") + threshold;
        }

        public boolean met() {
            return gap == 0;
        }

        public String monthChange() {
            return signed(sinceMonth);
        }

        public String yearChange() {
            return signed(sinceYear);
        }

        private static String signed(int number) {
            return number > 0 ? "+" + number : Integer.toString(number);
        }
    }

    /** A moment as a clock in the city shows it. */
    public String clock(Instant moment) {
        return moment == null ? "-" : CLOCK.format(moment.atZone(Time.ZONE));
    }

    /** The sentence in the report's language. */
    public String say(String zh, String en) {
        return english ? en : zh;
    }
}
