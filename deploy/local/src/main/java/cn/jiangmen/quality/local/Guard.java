package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Ends a child when this JVM is gone, even by SIGKILL: a shell waits on a pipe that only this JVM holds open, and at its
 * end signals the child.
 */
final class Guard {
    private static final String SCRIPT = """
            read -r word
            [ "$word" = over ] && exit
            kill -s "$1" "$2"
            [ -n "$3" ] || exit
            for i in 1 2 3 4 5 6 7 8 9 10; do
              sleep 0.2
              rm -rf -- "$3" && exit
            done
            """;

    private Guard() {}

    /**
     * Sets a guard over a child.
     *
     * @param leftovers folder removed after the child has ended, or null
     * @return completed when the child has ended and the guard is dismissed
     */
    static CompletableFuture<?> over(Process child, String signal, Path leftovers) throws IOException {
        Process guard = new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        SCRIPT,
                        "guard",
                        signal,
                        Long.toString(child.pid()),
                        leftovers == null ? "" : leftovers.toString())
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD)
                .start();
        OutputStream pipe = guard.getOutputStream();
        // the JDK's own table of processes keeps this callback, and so the pipe, whatever becomes of our class loader
        return child.onExit().thenRun(() -> dismiss(pipe));
    }

    private static void dismiss(OutputStream pipe) {
        try (pipe) {
            pipe.write("over\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
