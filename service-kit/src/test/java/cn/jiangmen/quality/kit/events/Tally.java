package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection that counts every event it is given, and so shows each one that is given twice or never. */
final class Tally implements Projection {
    private final KitDatabase database;
    private final Set<String> topics;
    private final AtomicInteger transactions = new AtomicInteger();
    private volatile Throwable fault;

    Tally(KitDatabase database, Topic... topics) {
        this.database = database;
        this.topics = Set.of(topics).stream().map(Topic::name).collect(java.util.stream.Collectors.toSet());
        database.execute("create table if not exists tally (subject text primary key, n bigint not null)");
        database.execute("create table if not exists named (subject text primary key, name varchar(40) unique)");
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        transactions.incrementAndGet();
        switch (fault) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException refusal -> throw refusal;
            default -> throw new IllegalArgumentException(fault);
        }
        try (PreparedStatement count = transaction.prepareStatement(
                        "insert into tally values (?, 1) on conflict (subject) do update set n = tally.n + 1");
                PreparedStatement name = transaction.prepareStatement(
                        "insert into named values (?, ?) on conflict (subject) do update set name = excluded.name")) {
            for (EventEnvelope event : events) {
                count.setString(1, event.subject());
                count.addBatch();
                if (event.data().hasNonNull("name")) {
                    name.setString(1, event.subject());
                    name.setString(2, event.data().get("name").asText());
                    name.executeUpdate();
                }
            }
            count.executeBatch();
        }
    }

    /** From now on every batch fails with this; null heals it. */
    void fail(Throwable newFault) {
        fault = newFault;
    }

    int transactions() {
        return transactions.get();
    }

    long counted() {
        return database.number("select coalesce(sum(n), 0) from tally");
    }
}
