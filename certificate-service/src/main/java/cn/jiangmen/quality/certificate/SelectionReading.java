package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.store.Conditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Reads chosen certificates from the database. */
@ApplicationScoped
class SelectionReading {
    private static final String TABLE = "certificate";
    private static final String ORDER = "id";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session session;
    private final StatelessSession rows;

    SelectionReading(Session session, StatelessSession rows) {
        this.session = session;
        this.rows = rows;
    }

    @Transactional
    List<Certificate> list(Conditions conditions, boolean byText, int limit) {
        plan(byText);
        return conditions.list(session, Certificate.class, TABLE, ORDER, limit);
    }

    @Transactional
    long count(Conditions conditions, boolean byText) {
        plan(byText);
        return conditions.count(session, TABLE);
    }

    void each(Conditions conditions, Consumer<Certificate> consumer) {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .run(() -> conditions.each(rows, Certificate.class, TABLE, ORDER, consumer));
    }

    /** For a rare text the index is best, for a common one the primary key: the text must be known to the planner. */
    private void plan(boolean byText) {
        if (byText) {
            session.createNativeQuery(
                            "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)",
                            Object.class)
                    .getResultList();
        }
    }
}
