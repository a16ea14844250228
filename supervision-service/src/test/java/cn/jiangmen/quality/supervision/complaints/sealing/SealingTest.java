package cn.jiangmen.quality.supervision.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed is opened by its own key for its own purpose only, and the ciphers are those of the standards. */
class SealingTest {
    private static final byte[] PLAIN = "李示例 13800000000".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void itIsOpenedByItsKeyForItsPurposeOnly(SealAlgorithm algorithm) {
        SealingKey key = key("a", algorithm, 1);
        Sealed sealed = key.seal(PLAIN, "letter 1");

        assertThat(key.open(sealed, "letter 1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key.open(sealed, "letter 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key("a", algorithm, 2).open(sealed, "letter 1"))
                .isInstanceOf(IllegalStateException.class);
        sealed.bytes()[3] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "letter 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("李示例");
    }

    @ParameterizedTest
    @EnumSource
    void theSameTextIsNeverSealedTheSameWay(SealAlgorithm algorithm) {
        SealingKey key = key("a", algorithm, 1);

        assertThat(key.seal(PLAIN, "x").bytes())
                .isNotEqualTo(key.seal(PLAIN, "x").bytes());
        assertThat(key.mark(PLAIN, "x")).isEqualTo(key.mark(PLAIN, "x")).isNotEqualTo(key.mark(PLAIN, "y"));
    }

    /** RFC 8998 Appendix A.1: SM4-GCM. */
    @Test
    void sm4InGcmGivesTheVectorOfRfc8998() throws Exception {
        HexFormat hex = HexFormat.of();
        Cipher cipher = SealAlgorithm.SM4_GCM.cipher();
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(hex.parseHex("0123456789abcdeffedcba9876543210"), "SM4"),
                new GCMParameterSpec(128, hex.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        byte[] sealed = cipher.doFinal(hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(hex.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /** GB/T 32907 Appendix A: one block. */
    @Test
    void theBlockCipherIsThatOfTheStandard() throws Exception {
        byte[] block = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(block, "SM4"));

        assertThat(HexFormat.of().formatHex(cipher.doFinal(block))).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void theLastKeyOfTheAlgorithmSealsAndAllOpen(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# keys\n" + line("one", "AES-GCM", 32) + line("two", "SM4-GCM", 16));
        Sealed before = new Seals(Optional.of(file), "AES-GCM").seal(PLAIN, "x");
        Files.writeString(file, Files.readString(file) + line("three", "AES-GCM", 32));

        Seals aes = new Seals(Optional.of(file), "AES-GCM");
        Seals sm4 = new Seals(Optional.of(file), "SM4-GCM");
        assertThat(before.keyId()).isEqualTo("one");
        assertThat(aes.seal(PLAIN, "x").keyId()).isEqualTo("three");
        assertThat(sm4.seal(PLAIN, "x").keyId()).isEqualTo("two");
        assertThat(aes.open(sm4.seal(PLAIN, "x"), "x")).isEqualTo(PLAIN);
        assertThat(sm4.open(before, "x")).isEqualTo(PLAIN);
    }

    @Test
    void withoutAFileNothingCanBeSealed() {
        assertThat(new Seals(Optional.empty(), "AES-GCM").ready()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretword",
                "id AES-GCM secret!word",
                "id DES secretword",
                "id AES-GCM c2VjcmV0d29yZA==",
                "bad/id AES-GCM c2VjcmV0d29yZA=="
            })
    void anUnusableFileStopsTheStartAndIsNotQuoted(String line, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys");
        Files.writeString(file, line);

        assertThatThrownBy(() -> new Seals(Optional.of(file), "AES-GCM"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void aRepeatedIdOrAMissingAlgorithmStopsTheStart() {
        List<String> lines = List.of(
                line("one", "AES-GCM", 32).strip(), line("one", "AES-GCM", 32).strip());

        assertThatThrownBy(() -> KeyFile.parse(lines)).hasMessageContaining("line 2");
        assertThatThrownBy(() -> KeyFile.parse(lines.subList(0, 1)).sealing(SealAlgorithm.SM4_GCM))
                .hasMessageContaining("SM4-GCM");
    }

    private static SealingKey key(String id, SealAlgorithm algorithm, int filling) {
        byte[] key = new byte[algorithm.keyBytes()];
        key[0] = (byte) filling;
        return new SealingKey(id, algorithm, key);
    }

    private static String line(String id, String algorithm, int bytes) {
        byte[] key = new byte[bytes];
        key[0] = (byte) id.charAt(0);
        return id + " " + algorithm + " " + Base64.getEncoder().encodeToString(key) + "\n";
    }
}
