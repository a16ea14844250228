package cn.jiangmen.quality.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a start of the suite is told.
 *
 * @param data folder of everything that is kept
 * @param fresh empty that folder first
 * @param sample load the sample city when it is not loaded yet
 * @param archive write archives of loaded classes at the first orderly stop, for quicker starts
 * @param sandbox start supervision-service alone, as a sandbox for teams that receive its events
 * @param help print the usage and do nothing
 */
public record Options(
        Path data, Addresses addresses, boolean fresh, boolean sample, boolean archive, boolean sandbox, boolean help) {
    private static final int HIGHEST_OFFSET = 65535 - 19093;
    // beside a suite that runs on the documented ports
    private static final int SANDBOX_OFFSET = 100;
    private static final String SANDBOX = "--sandbox";

    /** A suite for a test: free ports, nothing loaded, everything in {@code data}. */
    public static Options forTests(Path data) {
        return new Options(data.toAbsolutePath(), Addresses.free(), false, false, false, false, false);
    }

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static Options parse(List<String> arguments) {
        boolean sandbox = arguments.contains(SANDBOX);
        Path data = Repository.root().resolve(sandbox ? "deploy/local/.sandbox" : "deploy/local/.data");
        int offset = sandbox ? SANDBOX_OFFSET : 0;
        boolean fresh = false;
        boolean sample = !sandbox;
        boolean help = false;
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case SANDBOX -> {} // looked for above
                case "--fresh" -> fresh = true;
                case "--no-sample" -> sample = false;
                case "--help" -> help = true;
                case "--data" ->
                    data = Path.of(value(option, left)).toAbsolutePath().normalize();
                case "--ports-offset" -> offset = offset(value(option, left));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        return new Options(data, Addresses.fixed(offset), fresh, sample, true, sandbox, help);
    }

    /** What is started. */
    List<Service> services() {
        return sandbox ? List.of(Service.SUPERVISION) : List.of(Service.values());
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--") || left.peek().isBlank()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return left.pop();
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= HIGHEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("--ports-offset needs a number from 0 to " + HIGHEST_OFFSET + ".");
    }
}
