package cn.jiangmen.quality.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
    @Test
    void theKeyIsMadeOnceAndReadByItsOwnerOnly(@TempDir Path home) throws Exception {
        Path file = SealingKeys.in(home);
        String made = Files.readString(file);

        assertThat(SealingKeys.in(home)).isEqualTo(file);
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(made).startsWith("local AES-GCM ");
        assertThat(Base64.getDecoder().decode(made.strip().split(" ", -1)[2])).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home).isDirectoryContaining("glob:**identity.keys");
    }
}
