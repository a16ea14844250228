package cn.jiangmen.quality.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** What the launcher says: lines, and a bar that moves on a terminal and is a sparse line elsewhere. */
final class Console {
    private static final int WIDTH = 30;
    private static final Duration TERMINAL_PACE = Duration.ofMillis(100);
    private static final Duration FILE_PACE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private boolean barShown;
    private boolean barEnded;
    private long lastShown;

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Console ofThisProcess() {
        return new Console(
                System.out,
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false));
    }

    synchronized void say(String line) {
        wipe();
        out.println(line);
    }

    /** No bar from here on, whatever still reports progress. */
    synchronized void endBar() {
        wipe();
        barEnded = true;
    }

    /** Shows how far {@code what} is; cheap to call often. */
    synchronized void progress(String what, long done, long total) {
        if (barEnded) {
            return;
        }
        boolean complete = done >= total;
        long pace = (terminal ? TERMINAL_PACE : FILE_PACE).toNanos();
        if (!complete && System.nanoTime() - lastShown < pace) {
            return;
        }
        lastShown = System.nanoTime();
        int percent = total == 0 ? 100 : (int) (100 * done / total);
        if (!terminal) {
            out.printf("  %3d %%  %s%n", percent, what);
            return;
        }
        int filled = WIDTH * percent / 100;
        out.print("\r\033[K  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %  " + what);
        out.flush();
        barShown = true;
    }

    private void wipe() {
        if (barShown) {
            out.print("\r\033[K");
            barShown = false;
        }
    }
}
