package cn.jiangmen.quality.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The clone this code runs from: built artifacts, the topic list and the folders servers keep their files in. */
final class Repository {
    /** System property that names the root when it cannot be found by walking up. */
    static final String PROPERTY = "quality.root";

    private static final String LANDMARK = "deploy/topics.properties";

    private Repository() {}

    static Path root() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        return Stream.of(Path.of("").toAbsolutePath(), codeSource())
                .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
                .filter(folder -> Files.exists(folder.resolve(LANDMARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No " + LANDMARK + " above the working directory; name the clone with -D" + PROPERTY));
    }

    static Path topics() {
        return root().resolve(LANDMARK);
    }

    static Path broker() {
        return root().resolve("deploy/local/kafka/target/quality-broker.jar");
    }

    static Path target() {
        return root().resolve("deploy/local/target");
    }

    private static Path codeSource() {
        try {
            return Path.of(Repository.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
