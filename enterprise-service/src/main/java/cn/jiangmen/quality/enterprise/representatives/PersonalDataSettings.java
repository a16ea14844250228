package cn.jiangmen.quality.enterprise.representatives;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Who may see personal data in full. */
@ConfigMapping(prefix = "quality.personal-data")
interface PersonalDataSettings {
    /** Roles that may look; a role is what the caller claims until an identity says it. */
    @WithDefault("case-officer,credit-officer,registrar")
    Set<String> roles();
}
