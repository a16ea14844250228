package cn.jiangmen.quality.supervision.sandbox;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.recurring.Rounds;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.calendar.HolidayNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves the clock of a sandbox; everything that falls due on the way is done before the call returns. */
@ApplicationScoped
public class Sandbox {
    private static final int LONGEST_YEARS = 10;
    private static final int YEARS_AHEAD = 4;

    private final SandboxTime time;
    private final Rounds rounds;
    private final HolidayNotices notices;
    private final JsonRows rows;
    private final Lock moving = new ReentrantLock();

    Sandbox(SandboxTime time, Rounds rounds, HolidayNotices notices, JsonRows rows) {
        this.time = time;
        this.rounds = rounds;
        this.notices = notices;
        this.rows = rows;
    }

    /**
     * What time it is in the sandbox.
     *
     * @param aheadDays how many days the clock is ahead of the real one
     */
    @Schema(name = "SandboxClock", description = "沙箱时钟")
    public record Present(Instant now, LocalDate today, long aheadDays) {}

    public Present present() {
        VirtualClock clock = clock();
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new Present(now.toInstant(), now.toLocalDate(), clock.moved().toDays());
    }

    /**
     * Moves the clock forward by a period.
     *
     * @throws SandboxRefused.ClockRefused when that is not forward, or further than ten years at once
     */
    public Present move(Period by) {
        return moveTo(ZonedDateTime.now(clock()).plus(by).toInstant());
    }

    /** The same, to a moment. */
    public Present moveTo(Instant to) {
        moving.lock();
        try {
            VirtualClock clock = clock();
            Instant now = clock.instant();
            ZonedDateTime latest = now.atZone(Time.ZONE).plusYears(LONGEST_YEARS);
            if (!to.isAfter(now) || to.isAfter(latest.toInstant())) {
                throw new SandboxRefused.ClockRefused(now, LONGEST_YEARS);
            }
            Duration ahead = clock.moved().plus(Duration.between(now, to)).truncatedTo(ChronoUnit.MICROS);
            rows.change(
                    "update sandbox_clock set moved_micros = ?",
                    ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(ahead)));
            clock.moveTo(ahead);
            inventHolidays();
            rounds.round();
            rounds.round(); // what the first one made may be due for another work
            return present();
        } finally {
            moving.unlock();
        }
    }

    VirtualClock clock() {
        if (!time.sandbox()) {
            throw new SandboxRefused.NoSandbox();
        }
        try {
            return time.virtual();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody has arranged the holidays of those years; without any, no period of working days could be told. */
    void inventHolidays() {
        int year = present().today().getYear();
        Set<Integer> known =
                notices.list().stream().map(HolidayNotices.Line::year).collect(Collectors.toSet());
        IntStream.rangeClosed(year, year + YEARS_AHEAD)
                .filter(each -> !known.contains(each))
                .forEach(each -> notices.load(
                        each,
                        "沙箱虚构,非国务院办公厅通知 (invented for the sandbox)",
                        Stream.of(
                                        MonthDay.of(1, 1),
                                        MonthDay.of(5, 1),
                                        MonthDay.of(10, 1),
                                        MonthDay.of(10, 2),
                                        MonthDay.of(10, 3))
                                .map(day -> day.atYear(each))
                                .collect(Collectors.toSet()),
                        Set.of(),
                        "sandbox"));
    }
}
