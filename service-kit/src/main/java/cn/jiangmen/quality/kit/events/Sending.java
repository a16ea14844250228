package cn.jiangmen.quality.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * One leadership's producer: the first record the broker refuses ends it, and nothing after it counts as sent. While it
 * waits for the broker it keeps asking whether the relay still leads, so that a relay that was cut off from the database
 * drops what it holds instead of sending old states after a newer leader's.
 */
final class Sending implements OutboxSource.Sink, AutoCloseable {
    /** Below the producer's own memory, so that {@code send} never blocks on it. */
    private static final long MOST_IN_FLIGHT = 16 << 20;

    private static final long ASK_AFTER = Duration.ofMillis(500).toNanos();

    private final Producer<String, byte[]> producer;
    private final Leadership leadership;
    private long inFlight;
    private Exception refused;

    /** Tells whether the relay may go on. */
    interface Leadership {
        void check() throws SQLException, InterruptedException;
    }

    Sending(Producer<String, byte[]> producer, Leadership leadership) {
        this.producer = producer;
        this.leadership = leadership;
    }

    @Override
    public void send(String topic, String key, String envelope) throws SQLException, InterruptedException {
        await(MOST_IN_FLIGHT);
        byte[] value = envelope.getBytes(StandardCharsets.UTF_8);
        count(value.length, null);
        var unused = producer.send( // its callback tells the outcome
                new ProducerRecord<>(topic, key, value), (sent, error) -> count(-value.length, error));
    }

    @Override
    public void settle() throws SQLException, InterruptedException {
        await(0);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private void await(long most) throws SQLException, InterruptedException {
        while (!within(most)) {
            leadership.check();
        }
    }

    private synchronized boolean within(long most) throws InterruptedException {
        long began = System.nanoTime();
        while (refused == null && inFlight > most) {
            long left = ASK_AFTER - (System.nanoTime() - began);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (refused != null) {
            throw new KafkaException("not acknowledged by the broker: " + refused.getMessage(), refused);
        }
        return true;
    }

    private void count(int bytes, Exception error) {
        if (counted(bytes, error)) {
            // here and now: what waits behind a lost record must not go out without it
            producer.close(Duration.ZERO); // outside the monitor, because it waits for the thread of the callbacks
        }
    }

    /** Returns whether this is the first refusal. */
    private synchronized boolean counted(int bytes, Exception error) {
        inFlight += bytes;
        boolean first = error != null && refused == null;
        if (first) {
            refused = error;
        }
        notifyAll();
        return first;
    }
}
