package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The outbox's tables over days, restores and promotions. */
class OutboxTablesIT {
    private static final String PARTITIONS = "select count(*) from pg_inherits where inhparent = 'outbox'::regclass";

    private final KitDatabase database = new KitDatabase("tables");
    private final Load load = new Load(database, new Topic("lamp.events.v1"), new RelayWake(), 3);
    private final SnapshotDifference source = new SnapshotDifference(Duration.ofDays(1));

    /** Keeps what it is given. */
    private static final class Kept extends ArrayList<String> implements OutboxSource.Sink {
        private static final long serialVersionUID = 1L;

        @Override
        public void send(String topic, String key, String envelope) {
            add(envelope);
        }

        @Override
        public void settle() {}
    }

    @Test
    void partitionsComeAndGoWithoutWaitingForAWriter() throws Exception {
        long before = database.number(PARTITIONS);
        oldPartition(20);
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            load.change(writer, 0);
            database.execute("set statement_timeout = '20s'; select outbox_partitions(9, 14)");
            assertThat(database.number(PARTITIONS)).isEqualTo(before + 3); // two days more ahead; the old one is in use
            writer.commit();
        }
        database.execute("select outbox_partitions(9, 14)");
        assertThat(database.number(PARTITIONS))
                .as("the old one holds an event that was not sent")
                .isEqualTo(before + 3);

        try (Connection connection = database.getConnection()) {
            source.open(connection);
            assertThat(source.drain(connection, new Kept())).isEqualTo(2);
            source.leave(connection);
        }
        database.execute("select outbox_partitions(9, 14)");
        assertThat(database.number(PARTITIONS)).isEqualTo(before + 2);
    }

    @Test
    void databaseLoadedFromADumpBeginsANewEpochAndSendsWhatItHasOnce() throws Exception {
        load.changes(2);
        database.execute("update outbox set xid = (900000000 + id)::text::xid8"); // of the cluster that was dumped
        database.execute("update outbox_relay set snapshot = '900000001:900000001:'");
        database.execute("update outbox_epoch set server = 'another/00000001'");

        try (Connection connection = database.getConnection()) {
            Kept sent = new Kept();
            source.open(connection);
            source.drain(connection, sent);
            assertThat(sent).hasSize(2).allMatch(e -> e.contains("\"aggregateepoch\":1"));
            load.changes(1);
            source.drain(connection, sent);
            database.execute("insert into audit values (1)");
            source.drain(connection, sent);
            assertThat(sent).hasSize(3);
            assertThat(sent.getLast()).contains("\"aggregateepoch\":2");
        }
        assertThat(database.value("select republished from outbox_epoch")).isEqualTo("f");
    }

    @Test
    void sameServerKeepsItsEpoch() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Connection connection = database.getConnection()) {
                source.open(connection);
            }
        }
        assertThat(database.number("select epoch from outbox_epoch")).isOne();
    }

    @Test
    void epochRisesBetweenTransactionsNeverInsideOne() throws Exception {
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            load.change(writer, 0);
            CompletableFuture<Void> raise =
                    CompletableFuture.runAsync(() -> database.execute("select outbox_raise_epoch('promoted', null)"));
            await().until(() -> database.number("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock'")
                    == 1);
            load.change(writer, 0);
            assertThat(raise).isNotDone();
            writer.commit();
            raise.get();
        }
        load.changes(1);
        assertThat(database.value("select string_agg(epoch::text, '' order by id) from outbox"))
                .isEqualTo("112");
    }

    @Test
    void eventThatNoBrokerTakesIsRefusedBeforeItIsWritten() throws Exception {
        Outbox outbox = new Outbox(null, null, null, new RelayWake(), Clock.systemUTC(), "lamp-service");
        Change large = new Change("t", UUID.randomUUID(), 1, "lit", List.of("长".repeat(Outbox.LARGEST / 3)));
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> outbox.append(connection, List.of(large)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(database.number("select count(*) from outbox")).isZero();
    }

    private void oldPartition(int days) {
        String name = database.value(
                "select 'outbox_' || to_char(now() at time zone 'UTC' - interval '" + days + " days', 'YYYYMMDD')");
        database.execute("create table " + name + " partition of outbox for values from (current_date - 400) to"
                + " (current_date - " + (days - 1) + ")");
        database.execute("insert into outbox (topic, key, epoch, version, event_id, envelope, created_at)"
                + " values ('t', 'k', 1, 1, 'e', '{}', now() - interval '" + days + " days')");
    }
}
