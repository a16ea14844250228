package cn.jiangmen.quality.supervision.dishonesty;

/** Who acts, as the request says: a claim until identities are checked. Kept with the act, told in no event. */
public record Actor(String name, Role role) {
    static final Actor SYSTEM = new Actor("supervision-service", Role.SYSTEM);
}
