package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.calendar.Suspension;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When the clock of a matter stood still, and whether it does now. */
@Embeddable
public class Stops {
    private LocalDate[] suspendedFrom = {};
    private LocalDate[] suspendedUntil = {};

    protected Stops() {}

    static Stops none() {
        return new Stops();
    }

    boolean still() {
        return suspendedFrom.length > suspendedUntil.length;
    }

    void begin(LocalDate on) {
        if (still()) {
            throw new MatterRefused.AlreadySuspended();
        }
        suspendedFrom = append(suspendedFrom, on);
    }

    void end(LocalDate on) {
        if (!still()) {
            throw new MatterRefused.NotSuspended();
        }
        suspendedUntil = append(suspendedUntil, on);
    }

    /** Ends with the matter, if it has not. */
    void close(LocalDate on) {
        if (still()) {
            end(on);
        }
    }

    List<Suspension> all() {
        List<Suspension> all = new ArrayList<>();
        for (int i = 0; i < suspendedFrom.length; i++) {
            all.add(new Suspension(suspendedFrom[i], i < suspendedUntil.length ? suspendedUntil[i] : null));
        }
        return all;
    }

    private static LocalDate[] append(LocalDate[] days, LocalDate day) {
        LocalDate[] longer = Arrays.copyOf(days, days.length + 1);
        longer[days.length] = day;
        return longer;
    }
}
