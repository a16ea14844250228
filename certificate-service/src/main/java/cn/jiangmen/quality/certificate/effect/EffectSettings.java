package cn.jiangmen.quality.certificate.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whom effects on the numbers are asked of. */
@ConfigMapping(prefix = "quality.target")
public interface EffectSettings {
    /** The address of the target service; without one no effect is known. */
    Optional<URI> url();

    /** How long an answer is waited for. */
    @WithDefault("10m")
    Duration timeout();
}
