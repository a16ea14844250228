package cn.jiangmen.quality.supervision.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notices that the migration seeds, read from its text so that the shipped data itself is tested. */
public final class SeededNotices {
    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', (\\d{4}), (true|false)\\)");

    private SeededNotices() {}

    public static List<HolidayNotice> all() {
        Map<Integer, Set<LocalDate>> off = new TreeMap<>();
        Map<Integer, Set<LocalDate>> working = new TreeMap<>();
        Matcher rows = DAY.matcher(migration());
        while (rows.find()) {
            int year = Integer.parseInt(rows.group(2));
            off.computeIfAbsent(year, y -> new HashSet<>());
            working.computeIfAbsent(year, y -> new HashSet<>());
            ("true".equals(rows.group(3)) ? off : working).get(year).add(LocalDate.parse(rows.group(1)));
        }
        return off.keySet().stream()
                .map(year -> new HolidayNotice(year, "migration", off.get(year), working.get(year)))
                .toList();
    }

    private static String migration() {
        try (InputStream file = SeededNotices.class.getResourceAsStream("/db/migration/V20__calendar_and_clocks.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
