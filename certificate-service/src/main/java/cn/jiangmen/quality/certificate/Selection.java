package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.store.Conditions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Certificates that fit a filter: to be listed, counted or written to a file, always the same ones. */
public final class Selection {
    private final SelectionReading reading;
    private final Function<UUID, Conditions> conditions;
    private final boolean byText;

    Selection(SelectionReading reading, Function<UUID, Conditions> conditions, boolean byText) {
        this.reading = reading;
        this.conditions = conditions;
        this.byText = byText;
    }

    /** The first that fit, after one of them or from the beginning when {@code after} is null. */
    public List<Certificate> list(UUID after, int limit) {
        return reading.list(conditions.apply(after), byText, limit);
    }

    public long count() {
        return reading.count(conditions.apply(null), byText);
    }

    /** Shows each that fits, as all were at one moment; they are read in pieces and not kept. */
    public void each(Consumer<Certificate> consumer) {
        reading.each(conditions.apply(null), consumer);
    }
}
