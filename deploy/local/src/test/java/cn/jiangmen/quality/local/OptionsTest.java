package cn.jiangmen.quality.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void nothingSaidMeansTheDocumentedPortsAndTheSampleCity() {
        Options options = parse("");

        assertThat(options.data()).isEqualTo(Repository.root().resolve("deploy/local/.data"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.sample()).isTrue();
        assertThat(options.addresses().postgres()).isEqualTo(15432);
        assertThat(options.addresses().kafka()).isEqualTo(19092);
        assertThat(options.addresses().services())
                .containsEntry(Service.TARGET, 8080)
                .containsEntry(Service.ENTERPRISE, 8081)
                .containsEntry(Service.CERTIFICATE, 8082)
                .containsEntry(Service.SUPERVISION, 8083);
    }

    @Test
    void offsetMovesEveryPort() {
        Options options = parse("--fresh --no-sample --data /tmp/x/../city --ports-offset 100");

        assertThat(options.fresh()).isTrue();
        assertThat(options.sample()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("/tmp/city"));
        assertThat(options.addresses()).isEqualTo(Addresses.fixed(100));
        assertThat(options.addresses().services()).containsEntry(Service.TARGET, 8180);
    }

    @Test
    void sandboxIsOneServiceBesideTheSuite() {
        Options options = parse("--sandbox --fresh");

        assertThat(options.services()).containsExactly(Service.SUPERVISION);
        assertThat(options.data()).isEqualTo(Repository.root().resolve("deploy/local/.sandbox"));
        assertThat(options.addresses()).isEqualTo(Addresses.fixed(100));
        assertThat(options.sample()).isFalse();
        assertThat(options.fresh()).isTrue();
        assertThat(parse("--sandbox --ports-offset 7").addresses()).isEqualTo(Addresses.fixed(7));
        assertThat(parse("").services()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frech",
                "fresh",
                "--data",
                "--data --fresh",
                "--ports-offset",
                "--ports-offset -1",
                "--ports-offset x",
                "--ports-offset 60000"
            })
    void wrongOptionIsRefusedWithASentence(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void usageListsEveryOption() throws IOException {
        String usage =
                new String(Options.class.getResourceAsStream("/usage.txt").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(usage.lines().filter(line -> line.startsWith("  --")).map(line -> line.strip()
                        .replaceFirst(" .*", "")))
                .containsExactly("--fresh", "--no-sample", "--data", "--ports-offset", "--help");
    }

    private static Options parse(String line) {
        return Options.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
