package cn.jiangmen.quality.kit.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where news may be sent. */
@ConfigMapping(prefix = "quality.webhooks")
interface WebhookSettings {
    /** Whether http will do; for tests and rehearsals on one machine. */
    @WithDefault("false")
    boolean plainHttp();

    /** Networks that are not public and may be called all the same, for example 10.20.0.0/16 of the government network. */
    Optional<List<String>> networks();

    /** How often it is looked whether there are news. */
    @WithDefault("1s")
    Duration every();
}
