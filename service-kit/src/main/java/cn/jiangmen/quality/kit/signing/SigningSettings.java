package cn.jiangmen.quality.kit.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which keys sign. */
@ConfigMapping(prefix = "quality.signing")
interface SigningSettings {
    /**
     * The private key that signs: PKCS #8 in PEM, Ed25519 or SM2. A file that is not there is made at the start, readable by
     * its owner only; all instances of the service need the same file.
     */
    @WithDefault("${quarkus.application.name}-key.pem")
    Path keyFile();

    /** What kind of key is made when the file is not there. */
    @WithDefault("ed25519")
    SigningKey.Algorithm algorithm();

    /** Former keys: they sign nothing any more, but what they signed can still be checked. */
    Optional<List<Path>> formerKeyFiles();
}
