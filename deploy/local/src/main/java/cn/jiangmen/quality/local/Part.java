package cn.jiangmen.quality.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the suite as the launcher sees it: what it is called, the ports it wants, how it starts and stops. */
record Part(String name, Map<String, Integer> ports, Child child, Runnable start, Runnable stop) {
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    static Part of(Postgres postgres, Addresses at) {
        return new Part(
                "PostgreSQL", Map.of("PostgreSQL", at.postgres()), postgres.server(), postgres::start, postgres::stop);
    }

    static Part of(Kafka kafka, Addresses at) {
        return new Part(
                "Kafka",
                Map.of("Kafka", at.kafka(), "Kafka's controller", at.kafkaController()),
                kafka.broker(),
                kafka::start,
                kafka::stop);
    }

    static Part of(ServiceProcess service) {
        return new Part(
                service.name(),
                Map.of(service.name(), service.port()),
                service.child(),
                service::start,
                () -> service.child().stop(STOP_PATIENCE));
    }

    /** @throws ServerFailed naming every port that is taken and who wanted it */
    static void requireFreePorts(List<Part> parts) {
        List<String> taken = parts.stream()
                .flatMap(part -> part.ports().entrySet().stream())
                .filter(port -> Ports.taken(port.getValue()))
                .map(port -> "  port " + port.getValue() + ", wanted by " + port.getKey())
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new ServerFailed("Nothing was started, because these ports are taken:\n" + String.join("\n", taken)
                    + "\nStop what uses them, or move all ports with --ports-offset N.");
        }
    }
}
