package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.kit.events.EventConsumer.Freshness;
import cn.jiangmen.quality.local.TestServers;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaks the consumer's surroundings and counts what its projection was given. */
class EventConsumerIT {
    private final KitDatabase database = new KitDatabase("consumer");
    private final Topic topic = Topic.create(6);
    private final Tally tally = new Tally(database, topic);
    private final Admin admin = Topic.admin();
    private final Producer<String, byte[]> producer = Topic.producers().get();
    private final List<EventConsumer> consumers = new ArrayList<>();
    private int sent;

    @BeforeEach
    void startOne() {
        start(tally);
    }

    @AfterEach
    void stopAll() {
        consumers.forEach(EventConsumer::close);
        producer.close();
        admin.close();
    }

    @Test
    void eachEventCountsOnceThroughCutSessionsAndTwoConsumers() {
        start(tally);
        for (int cut = 0; cut < 10; cut++) {
            long before = sent;
            send(500);
            awaiting().until(() -> tally.counted() > before); // some of them, seldom all
            database.cutSessions();
        }
        send(500);

        awaiting().until(() -> tally.counted() >= sent);
        awaiting().until(() -> consumers.stream().allMatch(c -> c.freshness().behind() == 0));
        assertThat(tally.counted()).isEqualTo(sent);
        assertThat(database.number("select sum(next_offset) from consumer_offset"))
                .isEqualTo(sent);
    }

    @Test
    void databaseThatIsAwayIsWaitedForAndNothingIsSkipped() {
        send(100);
        awaiting().until(() -> tally.counted() == sent);
        TestServers.postgres().kill();
        try {
            send(100);
            awaiting().until(() -> freshness().trouble() != null);
        } finally {
            TestServers.postgres().start();
        }
        awaiting().until(() -> tally.counted() == sent);
        assertThat(database.number("select count(*) from parked_event")).isZero();
        awaiting().until(() -> freshness().trouble() == null);
    }

    @Test
    void outageWrappedByALibraryIsNoReasonToPark() {
        tally.fail(new IllegalStateException("wrapped", new SQLException("gone", "08006")));
        send(10);
        awaiting().until(() -> tally.transactions() > 1);
        tally.fail(null);
        awaiting().until(() -> tally.counted() == sent);
        assertThat(database.number("select count(*) from parked_event")).isZero();
    }

    @Test
    void consumerOutlivesErrors() {
        tally.fail(new AssertionError("as a driver throws whose session was cut"));
        send(10);
        awaiting().until(() -> tally.transactions() > 1);
        tally.fail(null);
        awaiting().until(() -> tally.counted() == sent);
        assertThat(database.number("select count(*) from parked_event")).isZero();
    }

    @Test
    void poisonIsTakenOutOfABatchOfSeveralPartitionsAndAllElseCounts() {
        consumers.forEach(EventConsumer::close); // so that all of it is one batch
        send(300);
        String tooLong = "长".repeat(41);
        topic.send(producer, "poison-1", Topic.event(UUID.randomUUID(), 1, 1, tooLong));
        topic.send(producer, "poison-2", Topic.event(UUID.randomUUID(), 1, 1, "no \u0000 in text"));
        topic.send(producer, "poison-3", "{broken \u0000 \ud800".getBytes(StandardCharsets.UTF_8));
        topic.send(producer, "tombstone", null);
        send(300);
        producer.flush();
        start(tally);

        awaiting().until(() -> tally.counted() == sent);
        assertThat(database.number("select count(*) from parked_event")).isEqualTo(3);
        assertThat(database.number("select count(*) from parked_event where reason like '%varying(40)%'"))
                .isOne();
        assertThat(database.number("select count(*) from parked_event where reason like '%0x00%'"))
                .isOne();
        assertThat(database.number("select count(*) from parked_event where reason like 'not JSON%'"))
                .isOne();
        assertThat(database.number("select sum(next_offset) from consumer_offset"))
                .isEqualTo(sent + 4L);
    }

    @Test
    void parkedRecordIsReplayedWhenItsReasonIsGone() throws Exception {
        topic.send(producer, "long", Topic.event(UUID.randomUUID(), 1, 1, "长".repeat(41)));
        awaiting().until(() -> database.number("select count(*) from parked_event") == 1);
        long id = database.number("select id from parked_event");

        assertThat(consumers.getFirst().replay(id).get())
                .hasValueSatisfying(r -> assertThat(r).contains("varying"));
        assertThat(database.number("select count(*) from parked_event")).isOne();
        database.execute("alter table named alter name type varchar(100)");

        assertThat(consumers.getFirst().replay(id).get()).isEmpty();
        assertThat(database.number("select count(*) from parked_event")).isZero();
        assertThat(tally.counted()).isOne();
        assertThat(consumers.getFirst().replay(id)).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void missingTopicIsWaitedFor() {
        Topic planned = Topic.planned();
        Tally later = new Tally(database, planned);
        EventConsumer consumer = start(later);
        awaiting()
                .until(() -> consumer.freshness().trouble() != null
                        && consumer.freshness().trouble().contains("does not host"));

        TestServers.kafka().createTopic(planned.name(), 1);
        planned.send(producer, "one", Topic.event(UUID.randomUUID(), 1, 1, "one"));
        awaiting().until(() -> later.counted() == 1);
        awaiting().until(() -> consumer.freshness().trouble() == null);
    }

    @Test
    void topicThatWasDeletedAndMadeAgainIsReadFromItsStart() throws Exception {
        send(50);
        awaiting().until(() -> tally.counted() == sent);
        admin.deleteTopics(List.of(topic.name())).all().get();
        awaiting().until(() -> !admin.listTopics().names().get().contains(topic.name()));
        TestServers.kafka().createTopic(topic.name(), 6);
        send(500); // more than before: the old offsets would be good ones

        awaiting().until(() -> tally.counted() >= sent);
        assertThat(tally.counted()).isEqualTo(sent);
    }

    @Test
    void partitionsThatAreAddedAreRead() throws Exception {
        send(10);
        awaiting().until(() -> tally.counted() == sent);
        admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(7)))
                .all()
                .get();
        awaiting().until(() -> {
            producer.send(new ProducerRecord<>(topic.name(), 6, "new", Topic.event(UUID.randomUUID(), 1, 1, null)))
                    .get();
            sent++;
            return tally.counted() == sent;
        });
    }

    @Test
    void gapsInTheOffsetsAreNoLag() {
        Map<String, Object> settings = new HashMap<>(Topic.broker());
        settings.put("transactional.id", topic.name());
        try (var marking = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            marking.initTransactions();
            for (int i = 0; i < 3; i++) { // each ends with a marker, which takes an offset and is no record
                marking.beginTransaction();
                topic.send(marking, "gap", Topic.event(UUID.randomUUID(), 1, 1, null));
                marking.commitTransaction();
            }
        }
        Instant sentAt = Instant.now(Clock.systemUTC());
        awaiting().until(() -> freshness().asOf().isAfter(sentAt) && freshness().behind() == 0);
        assertThat(tally.counted()).isEqualTo(3);
    }

    @Test
    void freshnessIsNotClaimedWhileTheBrokerIsAway() {
        send(10);
        Instant sentAt = Instant.now(Clock.systemUTC());
        awaiting().until(() -> freshness().asOf().isAfter(sentAt));
        assertThat(tally.counted()).isEqualTo(sent);
        TestServers.kafka().kill();
        Instant killed = Instant.now(Clock.systemUTC());
        try {
            awaiting().until(() -> freshness().trouble() != null);
            assertThat(freshness().asOf()).isBefore(killed);
        } finally {
            TestServers.kafka().start();
        }
        awaiting().until(() -> freshness().asOf().isAfter(killed) && freshness().trouble() == null);
    }

    @Test
    void backlogIsNotFreshUntilItIsApplied() {
        tally.fail(new IllegalStateException(new SQLException("slow", "57014")));
        send(10);
        Instant sentAt = Instant.now(Clock.systemUTC());
        awaiting().until(() -> tally.transactions() > 2);
        assertThat(freshness().asOf()).isBefore(sentAt);
        tally.fail(null);
        awaiting().until(() -> freshness().asOf().isAfter(sentAt));
        assertThat(tally.counted()).isEqualTo(sent);
    }

    private EventConsumer start(Tally projection) {
        EventConsumer consumer = new EventConsumer(projection, database, Topic.consumers(), admin, Clock.systemUTC());
        consumers.add(consumer);
        Thread.ofPlatform().daemon().name("consumer-" + consumers.size()).start(consumer);
        return consumer;
    }

    private Freshness freshness() {
        return consumers.getFirst().freshness();
    }

    /** Sends until all are acknowledged: what the broker refuses while a topic is being made again is sent anew. */
    private void send(int count) {
        List<UUID> left = Stream.generate(UUID::randomUUID).limit(count).toList();
        while (!left.isEmpty()) {
            Map<UUID, Future<RecordMetadata>> asked = new LinkedHashMap<>();
            left.forEach(aggregate -> asked.put(
                    aggregate,
                    producer.send(new ProducerRecord<>(
                            topic.name(), aggregate.toString(), Topic.event(aggregate, 1, 1, null)))));
            producer.flush();
            left = asked.entrySet().stream()
                    .filter(answer -> answer.getValue().state() != Future.State.SUCCESS)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        sent += count;
    }

    /** Until it holds; a database or broker that is away while one looks counts as not yet. */
    private static ConditionFactory awaiting() {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(e -> e instanceof IllegalStateException || e instanceof UncheckedIOException);
    }
}
