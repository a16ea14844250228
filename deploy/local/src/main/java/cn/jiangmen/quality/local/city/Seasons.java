package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.List;

/** When a city's certificates begin: a broad base in 2019, steady growth after the plan of December 2021. */
final class Seasons {
    private static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    private static final List<Integer> WEIGHTS = List.of(30, 14, 11, 10, 10, 9, 9, 7);

    /** So that nothing is renewed before the first export, which could not tell of the term before. */
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 4);

    private Seasons() {}

    /** A beginning on or after {@code earliest}, and early enough to be in the last export. */
    static LocalDate beginning(Dice dice, LocalDate earliest) {
        int year = dice.weighted(YEARS, each -> WEIGHTS.get(each - 2019));
        LocalDate latest = Exports.last().minusDays(25);
        LocalDate from = year == 2019 ? FIRST : LocalDate.of(year, 1, 4);
        LocalDate to = LocalDate.of(year, 12, 30).isAfter(latest) ? latest : LocalDate.of(year, 12, 30);
        LocalDate day = dice.between(from, to);
        return day.isBefore(earliest) ? dice.between(earliest, earliest.plusDays(500)) : day;
    }

    /** The body reports by the tenth of the next month, some a little late. */
    static LocalDate reported(Dice dice, LocalDate issued) {
        LocalDate day = issued.plusDays(dice.chance(0.1) ? dice.between(20, 40) : dice.between(0, 12));
        return day.isAfter(Exports.last()) ? Exports.last() : day;
    }

    static boolean fits(LocalDate day, Enterprise holder) {
        LocalDate gone = holder.deregisteredOn();
        return !day.isAfter(Exports.last()) && (gone == null || day.isBefore(gone.minusDays(60)));
    }
}
