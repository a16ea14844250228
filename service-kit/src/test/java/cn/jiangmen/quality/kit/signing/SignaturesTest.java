package cn.jiangmen.quality.kit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignaturesTest {
    private static final byte[] PAYLOAD = "{\"number\":\"示例 1\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SigningKey.Algorithm.class)
    void whatWasSignedIsVerifiedAndNothingElse(SigningKey.Algorithm algorithm) throws Exception {
        Signatures signatures = signatures(folder.resolve("key.pem"), algorithm, List.of());
        String compact = signatures.sign(PAYLOAD);
        assertThat(signatures.verified(compact))
                .hasValueSatisfying(told -> assertThat(told).isEqualTo(PAYLOAD));
        for (int i = 0; i < compact.length(); i++) {
            char other = compact.charAt(i) == 'A' ? 'B' : 'A';
            String changed = compact.substring(0, i) + other + compact.substring(i + 1);
            if (!sameBytes(changed, compact)) {
                assertThat(signatures.verified(changed)).as("changed at %d", i).isEmpty();
            }
        }
        for (String nonsense : List.of("", ".", "..", "a.b.c", "{}.{}.{}", compact + ".", compact.substring(1))) {
            assertThat(signatures.verified(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void anotherLibraryVerifiesItWithThePublishedKey() throws Exception {
        Signatures signatures = signatures(folder.resolve("key.pem"), SigningKey.Algorithm.ED25519, List.of());
        Map<String, String> jwk = signatures.keys().getFirst();
        JsonWebSignature theirs = new JsonWebSignature();
        theirs.setCompactSerialization(signatures.sign(PAYLOAD));
        theirs.setKey(PublicJsonWebKey.Factory.newPublicJwk(Map.copyOf(jwk)).getPublicKey());
        assertThat(theirs.verifySignature()).isTrue();
        assertThat(theirs.getPayloadBytes()).isEqualTo(PAYLOAD);
        assertThat(jwk.get("kid"))
                .isEqualTo(new OctetKeyPairJsonWebKey(PublicJsonWebKey.Factory.newPublicJwk(Map.copyOf(jwk))
                                .getPublicKey())
                        .calculateBase64urlEncodedThumbprint("SHA-256"));
    }

    @Test
    void theKeyIsKeptReadableByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("deeper/key.pem");
        Signatures first = signatures(file, SigningKey.Algorithm.SM2, List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Signatures second = signatures(file, SigningKey.Algorithm.ED25519, List.of());
        assertThat(second.keys()).isEqualTo(first.keys());
        assertThat(second.verified(first.sign(PAYLOAD))).isPresent();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatAFormerKeySignedStaysVerifiable() throws Exception {
        Path former = folder.resolve("former.pem");
        String old = signatures(former, SigningKey.Algorithm.SM2, List.of()).sign(PAYLOAD);
        Path now = folder.resolve("now.pem");
        assertThat(signatures(now, SigningKey.Algorithm.ED25519, List.of()).verified(old))
                .isEmpty();
        Signatures both = signatures(now, SigningKey.Algorithm.ED25519, List.of(former));
        assertThat(both.verified(old)).isPresent();
        assertThat(both.keys()).hasSize(2).first().satisfies(key -> assertThat(key)
                .containsEntry("alg", "EdDSA"));
    }

    @Test
    void aFileThatHoldsNoKeyIsAnErrorAndStays() throws Exception {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> signatures(file, SigningKey.Algorithm.ED25519, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("key.pem");
        assertThat(file).exists();
    }

    /** The last character of a part may carry bits that no byte has. */
    private static boolean sameBytes(String changed, String compact) {
        String[] one = changed.split("\\.", -1);
        String[] other = compact.split("\\.", -1);
        try {
            return one.length == other.length
                    && one[0].equals(other[0])
                    && one[1].equals(other[1])
                    && java.util.Arrays.equals(
                            java.util.Base64.getUrlDecoder().decode(one[2]),
                            java.util.Base64.getUrlDecoder().decode(other[2]));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Signatures signatures(Path file, SigningKey.Algorithm algorithm, List<Path> former)
            throws IOException {
        return new Signatures(new SigningSettings() {
            @Override
            public Path keyFile() {
                return file;
            }

            @Override
            public SigningKey.Algorithm algorithm() {
                return algorithm;
            }

            @Override
            public Optional<List<Path>> formerKeyFiles() {
                return Optional.of(former);
            }
        });
    }
}
