package cn.jiangmen.quality.local;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/** The ports of one running suite. */
record Addresses(int postgres, int kafka, int kafkaController, Map<Service, Integer> services) {
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;

    /** The documented ports, all moved by the same number. */
    static Addresses fixed(int offset) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.port() + offset);
        }
        return new Addresses(POSTGRES + offset, KAFKA + offset, KAFKA_CONTROLLER + offset, services);
    }

    /** Ports that are free now, for tests. */
    static Addresses free() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Iterator<Integer> free = Ports.free(3 + Service.values().length).iterator();
        for (Service service : Service.values()) {
            services.put(service, free.next());
        }
        return new Addresses(free.next(), free.next(), free.next(), services);
    }
}
