package cn.jiangmen.quality.supervision.web.rest;

import java.util.UUID;

/** Reads what stands in the address of a page. */
final class Addresses {
    private Addresses() {}

    /** The id, or null where it is none. */
    static UUID id(String written) {
        try {
            UUID id = UUID.fromString(written);
            return id.toString().equalsIgnoreCase(written) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
