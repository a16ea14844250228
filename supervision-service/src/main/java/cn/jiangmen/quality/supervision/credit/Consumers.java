package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who receives the entries. */
@ApplicationScoped
public class Consumers {
    private static final String CONSUMERS = """
            select c.code, c.name, c.contact, c.state, c.fed_through, c.fed_at, c.loaded_through, c.loaded_at,
                   n.last_sequence, a.accepted, a.rejected, w.unanswered, w.oldest_unanswered, o.entered_at as unanswered_since,
                   coalesce(c.state = 'ACTIVE' and o.entered_at < ?::timestamptz, false) as overdue,
                   c.registered_at, c.closed_at, c.version
            from credit_consumer c
            cross join credit_counter n
            cross join lateral (
                select count(*) filter (where outcome = 'ACCEPTED') as accepted,
                       count(*) filter (where outcome = 'REJECTED') as rejected
                from credit_answer where consumer = c.code) a
            cross join lateral (
                select count(*) as unanswered, min(e.sequence) as oldest_unanswered from credit_entry e
                where e.sequence > c.loaded_through and not exists (
                    select from credit_answer x where x.consumer = c.code and x.sequence = e.sequence)) w
            left join credit_entry o on o.sequence = w.oldest_unanswered
            where (?::text is null or c.code = ?) and c.code > coalesce(?::text, '')
            order by c.code limit ?""";

    private final JsonRows rows;
    private final Clock clock;
    private final Duration alarmAfter;

    Consumers(
            JsonRows rows,
            Clock clock,
            @ConfigProperty(name = "quality.credit.alarm-after", defaultValue = "1d") Duration alarmAfter) {
        this.rows = rows;
        this.clock = clock;
        this.alarmAfter = alarmAfter;
    }

    /**
     * Registers a consumer; it is told everything from the first entry on.
     *
     * @throws CreditRefused.ConsumerCodeTaken when the code is in use
     */
    @Transactional
    public Consumer register(String code, String name, String contact, String by) {
        String key = code.toLowerCase(Locale.ROOT);
        int registered = rows.change("""
                insert into credit_consumer (code, name, contact, state, registered_at, changed_by)
                values (?, ?, ?, 'ACTIVE', ?, ?) on conflict do nothing""", key, name.strip(), contact.strip(), Instant.now(clock), by);
        if (registered == 0) {
            throw new CreditRefused.ConsumerCodeTaken(key);
        }
        return get(key);
    }

    /** Ends a consumer's part: nothing is expected of it any more. */
    @Transactional
    public Consumer close(String code, String ifMatch, String by) {
        Consumer consumer = active(code);
        Versions.require(ifMatch, consumer.version());
        int closed = rows.change(
                "update credit_consumer set state = 'CLOSED', closed_at = ?, changed_by = ?, version = version + 1"
                        + " where code = ? and version = ?",
                Instant.now(clock),
                by,
                code,
                consumer.version());
        if (closed == 0) {
            throw new CreditRefused.ConsumerClosed(code);
        }
        return get(code);
    }

    public Consumer get(String code) {
        return read(code, null, 1).stream().findFirst().orElseThrow(() -> new CreditRefused.NoConsumer(code));
    }

    /** By code. */
    public List<Consumer> list(String after, int limit) {
        return read(null, after, limit);
    }

    Consumer active(String code) {
        Consumer consumer = get(code);
        if (consumer.state() == Consumer.State.CLOSED) {
            throw new CreditRefused.ConsumerClosed(code);
        }
        return consumer;
    }

    private List<Consumer> read(String code, String after, int limit) {
        return rows.list(Consumer.class, CONSUMERS, Instant.now(clock).minus(alarmAfter), code, code, after, limit);
    }
}
