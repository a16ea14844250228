package cn.jiangmen.quality.enterprise.standing.events;

import cn.jiangmen.quality.kit.events.ImpossibleEvent;

/** Which kind of aggregate an event is about. */
final class Aggregates {
    private static final String PREFIX = "cn.jiangmen.quality.";
    private static final String VERSION = ".v1";

    private Aggregates() {}

    /** Any past participle of version 1 will do: each event carries the full state. */
    static String of(String type) {
        if (!type.startsWith(PREFIX) || !type.endsWith(VERSION)) {
            throw new ImpossibleEvent("type " + type + " is not known");
        }
        String name = type.substring(PREFIX.length(), type.length() - VERSION.length());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
