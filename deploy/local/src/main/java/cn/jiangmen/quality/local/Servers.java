package cn.jiangmen.quality.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Real PostgreSQL and Kafka under a service's tests, one of each per test JVM.
 *
 * <pre>
 * &#64;QuarkusTest
 * &#64;QuarkusTestResource(value = Servers.class, initArgs = &#64;ResourceArg(name = "service", value = "enterprise"))
 * class EnterpriseApiIT
 * </pre>
 *
 * <p>Init argument {@code service}: enterprise, certificate, supervision or target; the database and role of that name
 * are given to the service as {@code quarkus.datasource.jdbc.url}, {@code .username} and {@code .password}, the broker as
 * {@code kafka.bootstrap.servers}. All topics of {@code deploy/topics.properties} exist. The servers outlive a change of
 * test profile, and the data in them with it: a test makes its own keys rather than counting on empty tables. A test that
 * stops a server takes it from {@link TestServers} and starts it again.
 */
public final class Servers implements QuarkusTestResourceLifecycleManager {
    private String service;

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.get("service");
        if (service == null) {
            throw new IllegalArgumentException("Servers needs the init argument 'service'");
        }
    }

    @Override
    public Map<String, String> start() {
        CompletableFuture<Kafka> kafka = CompletableFuture.supplyAsync(TestServers::kafka);
        Database database = TestServers.postgres().database(service);
        kafka.join().createTopics();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", kafka.join().bootstrapServers());
    }

    /** Nothing: the servers are shared, and end with the JVM. */
    @Override
    public void stop() {}
}
