package cn.jiangmen.quality.kit.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The conditions of a list, joined from the filters that were given; values travel as parameters only. */
public final class Conditions {
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
        NativeQuery<T> query = session.createNativeQuery(
                "select * from " + table + " where " + sql + " order by " + order + " limit " + limit, entity);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
