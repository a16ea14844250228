package cn.jiangmen.quality.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedServersIT {
    @Test
    void postgresKeepsCommittedRowsThroughSigkill() throws SQLException {
        Postgres postgres = TestServers.postgres();
        Database database = postgres.createDatabase("survivor");
        execute(database, "create table kept (n int)", "insert into kept values (42)");

        postgres.kill();
        assertThatThrownBy(() -> execute(database, "select 1")).isInstanceOf(SQLException.class);
        postgres.start();

        assertThat(query(database, "select n from kept")).isEqualTo("42");
    }

    @Test
    void databaseIsClosedToOtherServices() {
        Postgres postgres = TestServers.postgres();
        Database own = postgres.createDatabase("own");
        Database other = postgres.createDatabase("other");

        Database trespass = new Database(other.url(), own.username(), own.password());
        assertThatThrownBy(() -> execute(trespass, "select 1")).hasMessageContaining("permission denied");
        Database guess = new Database(own.url(), own.username(), "guess");
        assertThatThrownBy(() -> execute(guess, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void freshDatabasesSortAndFoldAsUnicodeDoes() throws SQLException {
        Database database = TestServers.postgres().createDatabase("text");
        assertThat(query(database, "select upper('é') || current_setting('server_encoding')"))
                .isEqualTo("ÉUTF8");
    }

    @Test
    void brokerKeepsRecordsThroughSigkillAndComesBackQuickly() throws Exception {
        Kafka kafka = TestServers.kafka();
        kafka.createTopic("survivor", 1);
        produce(kafka, "before");

        kafka.kill();
        long started = System.nanoTime();
        kafka.start();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        produce(kafka, "after");
        assertThat(consume(kafka, 2)).containsExactly("before", "after");
    }

    @Test
    void suiteTopicsAreCompactedAndMadeOnce() throws Exception {
        Kafka kafka = TestServers.kafka();
        kafka.createTopics();
        kafka.createTopics();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ofTheSuite().keySet());
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "certificate.events.v1");
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    @Test
    void resourceNamesTheServiceItIsFor() {
        Servers servers = new Servers();
        servers.init(Map.of("service", "enterprise"));

        Map<String, String> keys = servers.start();

        assertThat(keys)
                .containsEntry("quarkus.datasource.username", "enterprise")
                .containsEntry("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers());
        assertThat(servers.start()).isEqualTo(keys);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String query(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private static void produce(Kafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("survivor", "key-" + value, value))
                    .get();
        }
    }

    private static List<String> consume(Kafka kafka, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        List<String> values = new java.util.ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("survivor", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (values.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
