package cn.jiangmen.quality.local;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Watches the processes of a running suite and starts again the ones that die.
 *
 * <p>Policy: the others keep running. A process that dies three times, each within a minute of coming up, is left down,
 * and the end of its log is shown.
 */
final class Keeper {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int CHANCES = 3;

    private final Suite suite;
    private final Consumer<String> report;

    Keeper(Suite suite, Consumer<String> report) {
        this.suite = suite;
        this.report = report;
    }

    void watch() {
        suite.parts()
                .forEach(
                        part -> Thread.ofVirtual().name("keeper-" + part.name()).start(() -> keep(part)));
    }

    private void keep(Part part) {
        int early = 0;
        while (true) {
            long began = System.nanoTime();
            part.child().onExit().join();
            if (suite.closing()) {
                return;
            }
            boolean soon = Duration.ofNanos(System.nanoTime() - began).compareTo(SOON) < 0;
            early = soon ? early + 1 : 0;
            if (early >= CHANCES) {
                giveUp(part);
                return;
            }
            report.accept(part.name() + " has died; starting it again. Its log: "
                    + part.child().log());
            try {
                part.start().run();
                report.accept(part.name() + " is back");
            } catch (ServerFailed e) {
                if (!suite.closing()) {
                    report.accept(part.name() + " did not come back: " + e.getMessage());
                }
            }
        }
    }

    private void giveUp(Part part) {
        report.accept(part.name() + " keeps dying and stays down; the others run on. The end of its log "
                + part.child().log() + ":\n" + part.child().lastLines(15));
    }
}
