package cn.jiangmen.quality.supervision.sandbox;

import java.time.Instant;
import java.util.UUID;

/** What a sandbox does not do; each rule reaches the caller as a problem type. */
public abstract sealed class SandboxRefused extends RuntimeException {
    private SandboxRefused(String rule) {
        super(rule, null, false, false);
    }

    /** This service was not started as a sandbox. */
    public static final class NoSandbox extends SandboxRefused {
        NoSandbox() {
            super("no sandbox");
        }
    }

    /** The clock goes forward only, and not further than holds. */
    public static final class ClockRefused extends SandboxRefused {
        public final Instant now;
        public final int longestYears;

        ClockRefused(Instant now, int longestYears) {
            super("clock refused");
            this.now = now;
            this.longestYears = longestYears;
        }
    }

    /** No scenario has the name. */
    public static final class NoScenario extends SandboxRefused {
        public final String name;

        NoScenario(String name) {
            super("no such scenario");
            this.name = name;
        }
    }

    /** No run has the id. */
    public static final class NoRun extends SandboxRefused {
        public final UUID id;

        NoRun(UUID id) {
            super("no such run");
            this.id = id;
        }
    }

    /** Every step was played, or one failed. */
    public static final class RunOver extends SandboxRefused {
        public final UUID id;

        RunOver(UUID id) {
            super("run over");
            this.id = id;
        }
    }
}
