package cn.jiangmen.quality.kit.events;

import cn.jiangmen.quality.kit.events.EventConsumer.Freshness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Proves how fresh a projection is: asks the broker where the partitions end and, once that place was passed, knows that
 * everything published before the question has been applied. A poll that brings nothing proves nothing: it brings nothing
 * when the broker is away, too. The questions are asked beside the reading and never hold it up.
 */
final class Horizon {
    private static final Duration ASK_EVERY = Duration.ofMillis(200);
    private static final Duration LOOK_AT_TOPICS_EVERY = Duration.ofSeconds(5);

    private final Admin broker;
    private final Set<String> topics;
    private final Clock clock;
    private long asked = System.nanoTime() - ASK_EVERY.toNanos();
    private Instant askedAt;
    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> answer;
    private Map<TopicPartition, ListOffsetsResultInfo> ends;
    private Map<TopicPartition, OffsetSpec> question = Map.of();
    private Set<String> layout;
    private long lookedAtTopics;
    private KafkaFuture<Map<String, TopicDescription>> topicsAnswer;

    Horizon(Admin broker, Set<String> topics, Clock clock) {
        this.broker = broker;
        this.topics = topics;
        this.clock = clock;
    }

    /** The topics as the broker has them now; the projection begins to read them. */
    Map<String, TopicDescription> topics() {
        Map<String, TopicDescription> now = answer(broker.describeTopics(topics).allTopicNames());
        question = now.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest()));
        layout = layout(now);
        lookedAtTopics = System.nanoTime();
        topicsAnswer = null;
        answer = null;
        ends = null;
        return now;
    }

    /**
     * Looks at what the broker has answered.
     *
     * @param position the next offset of a partition that will be read; everything before it was applied
     * @throws KafkaException when the topics are no longer those that are read
     */
    Freshness look(ToLongFunction<TopicPartition> position, Freshness last) {
        lookAtTopics();
        String trouble = last.trouble();
        if (answer != null && answer.isDone()) {
            try {
                ends = answer(answer);
                trouble = null;
            } catch (KafkaException e) {
                trouble = e.getMessage();
            }
            answer = null;
        }
        Instant asOf = last.asOf();
        long behind = last.behind();
        if (ends != null) {
            behind = ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - position.applyAsLong(end.getKey())))
                    .sum();
            if (behind == 0) {
                asOf = askedAt;
                ends = null;
            }
        }
        if (answer == null && ends == null && System.nanoTime() - asked >= ASK_EVERY.toNanos()) {
            asked = System.nanoTime();
            askedAt = clock.instant();
            answer = broker.listOffsets(question).all();
        }
        return new Freshness(asOf, behind, trouble);
    }

    private void lookAtTopics() {
        if (topicsAnswer != null && topicsAnswer.isDone()) {
            if (!topicsAnswer.isCompletedExceptionally()
                    && !layout(answer(topicsAnswer)).equals(layout)) {
                throw new KafkaException("the topics have changed");
            }
            topicsAnswer = null;
            lookedAtTopics = System.nanoTime();
        } else if (topicsAnswer == null && System.nanoTime() - lookedAtTopics >= LOOK_AT_TOPICS_EVERY.toNanos()) {
            topicsAnswer = broker.describeTopics(topics).allTopicNames();
        }
    }

    private static Set<String> layout(Map<String, TopicDescription> topics) {
        return topics.values().stream()
                .map(topic -> topic.name()
                        + ' '
                        + topic.topicId()
                        + ' '
                        + topic.partitions().size())
                .collect(Collectors.toSet());
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "the broker does not answer: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
