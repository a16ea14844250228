package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts, as the request says: a claim until identities are checked. Kept with the act, told in no event. */
@Schema(name = "DishonestyActor")
public record Actor(String name, Role role) {
    static final Actor SYSTEM = new Actor("supervision-service", Role.SYSTEM);
}
