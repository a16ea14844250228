package cn.jiangmen.quality.enterprise.representatives;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Who may see personal data in full; quality work asks by the same setting. */
@ConfigMapping(prefix = "quality.personal-data")
interface PersonalDataSettings {
    /** Roles that may look; a role is what the caller claims until an identity says it. */
    @WithDefault("quality-officer,register-officer,auditor")
    Set<String> roles();
}
