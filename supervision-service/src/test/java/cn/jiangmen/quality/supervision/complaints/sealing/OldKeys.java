package cn.jiangmen.quality.supervision.complaints.sealing;

import java.nio.file.Path;
import java.util.Optional;

/** The keys of the tests, sealing by the other algorithm, as before a change of keys. */
public final class OldKeys {
    private OldKeys() {}

    public static Seals sm4() {
        return new Seals(Optional.of(Path.of("src/test/resources/complaints/test.keys")), "SM4-GCM");
    }
}
