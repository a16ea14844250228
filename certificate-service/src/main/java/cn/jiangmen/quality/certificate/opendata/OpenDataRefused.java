package cn.jiangmen.quality.certificate.opendata;

import java.time.LocalDate;

/** Why there is nothing to give out. */
public abstract sealed class OpenDataRefused extends RuntimeException {
    private OpenDataRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No release of that day is kept, or none was made yet ({@code day} null). */
    public static final class NoRelease extends OpenDataRefused {
        public final LocalDate day;

        public NoRelease(LocalDate day) {
            super("no release");
            this.day = day;
        }
    }

    /** The release has no such file. */
    public static final class NoFile extends OpenDataRefused {
        public final String name;

        public NoFile(String name) {
            super("no file");
            this.name = name;
        }
    }
}
