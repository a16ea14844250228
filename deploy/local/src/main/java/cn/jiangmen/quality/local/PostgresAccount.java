package cn.jiangmen.quality.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs under, which must not be root: an ordinary user's own, or for root an unmapped one in a
 * user namespace, or where namespaces are forbidden (some containers) the account {@code nobody}.
 */
enum PostgresAccount {
    OWN(""),
    UNMAPPED("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    PostgresAccount(String prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount detect() {
        try {
            if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                return OWN;
            }
            return succeeds(List.of("unshare", "-U", "true")) ? UNMAPPED : NOBODY;
        } catch (IOException e) {
            throw new ServerFailed("Cannot tell which user this is: " + e.getMessage(), e);
        }
    }

    /** The command line that makes this account run what is given. */
    List<String> running(List<String> command) {
        List<String> line = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ")));
        line.addAll(command);
        return line;
    }

    /** Hands a folder that PostgreSQL must own, and everything in it, to this account. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            run(List.of("chown", "-R", "65534:65534", folder.toString()));
            if (!succeeds(running(List.of("test", "-x", folder.toString())))) {
                throw new ServerFailed("PostgreSQL may not run as root, user namespaces are switched off here, and the"
                        + " account nobody cannot reach " + folder
                        + ". Run as an ordinary user, or with --data in a folder that everybody may enter.");
            }
        }
    }

    private static void run(List<String> command) throws IOException {
        if (!succeeds(command)) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
