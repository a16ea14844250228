package cn.jiangmen.quality.kit.store;

import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;

/** The conditions of a list, joined from the filters that were given; values travel as parameters only. */
public final class Conditions {
    private static final int PIECE = 500;

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds a condition.
     *
     * @param condition SQL with the one parameter {@code :name}, which may stand in it several times
     */
    public Conditions and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        return with(name, value);
    }

    /** The same, when a value was given. */
    public Conditions andIf(Object value, String condition, String name) {
        return value == null ? this : and(condition, name, value);
    }

    /** A further parameter of a condition. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The first rows that fit, as entities. */
    public <T> List<T> list(Session session, Class<T> entity, String table, String order, int limit) {
        return query(
                        session,
                        "select * from " + table + " where " + sql + " order by " + order + " limit " + limit,
                        entity)
                .getResultList();
    }

    /** How many rows fit. */
    public long count(Session session, String table) {
        return query(session, "select count(*) from " + table + " where " + sql, Long.class)
                .getSingleResult();
    }

    /**
     * How many rows fit in each group, in the order of the groups.
     *
     * @param group SQL of a text that says in which group a row is
     */
    public SequencedMap<String, Long> count(Session session, String table, String group) {
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        query(
                        session,
                        "select g, count(*) as n from (select " + group + " as g from " + table + " where " + sql
                                + ") as grouped group by g order by g",
                        Tuple.class)
                .getResultStream()
                .forEach(row -> counts.put(row.get("g", String.class), row.get("n", Long.class)));
        return counts;
    }

    /** Shows every row that fits, read in pieces and not kept; all as they were at one moment. In a transaction. */
    public <T> void each(StatelessSession session, Class<T> entity, String table, String order, Consumer<T> row) {
        NativeQuery<T> query =
                query(session, "select * from " + table + " where " + sql + " order by " + order, entity);
        query.setFetchSize(PIECE);
        try (ScrollableResults<T> rows = query.scroll(ScrollMode.FORWARD_ONLY)) {
            while (rows.next()) {
                row.accept(rows.get());
            }
        }
    }

    private <T> NativeQuery<T> query(QueryProducer session, String text, Class<T> result) {
        NativeQuery<T> query = session.createNativeQuery(text, result);
        values.forEach(query::setParameter);
        return query;
    }
}
