package cn.jiangmen.quality.enterprise.inbox;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Lists and counts unconfirmed enterprises. */
@ApplicationScoped
public class InboxSearch {
    private static final String SELECT = """
            select u.id, u.version, u.credit_code, u.name, u.names, u.address, u.roles, u.schemes, u.certificates,
                   (select count(*)::int from (
                        select p.certificate_id from holding_party p join holding h using (certificate_id)
                        where p.credit_code = u.credit_code and p.role in ('HOLDER', 'FACTORY') and h.in_force @> ?::date
                        union
                        select h.certificate_id from holding h
                        where u.credit_code is null and h.holder_code is null and h.holder_name = u.name
                          and h.in_force @> ?::date) held) as in_force,
                   u.first_seen, u.last_seen, u.suggested_county, u.suggested_from, u.state, u.enterprise_code,
                   u.decided_by, u.decided_reason, u.decided_at
            from unconfirmed_enterprise u
            """;

    private static final String WHERE = """
            where (?::text is null or u.state = ?::text)
              and (?::text is null or u.suggested_county = ?::text or u.suggested_county is null)
              and (?::text is null or u.credit_code = upper(?::text))
              and (?::text is null or exists (select from unnest(u.names) n where position(?::text in n) > 0))
            """;

    private static final String COUNT = """
            select coalesce(suggested_county, 'unattributed') as county, state, count(*)::int as enterprises,
                   coalesce(sum(certificates), 0)::int as certificates
            from unconfirmed_enterprise group by 1, 2 order by 1, 2""";

    private final JsonRows rows;
    private final Clock clock;

    InboxSearch(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county those suggested for it, and those for which nothing is suggested
     * @param name part of any of its names
     */
    public record Filter(UnconfirmedState state, String county, String creditCode, String name) {
        private Object[] values() {
            String wanted = state == null ? null : state.name();
            return new Object[] {wanted, wanted, county, county, creditCode, creditCode, name, name};
        }
    }

    /** How many there are of a county in a state. */
    public record Count(String county, UnconfirmedState state, int enterprises, int certificates) {}

    public List<Unconfirmed> list(Filter filter, UUID after, int limit) {
        return rows.list(
                Unconfirmed.class,
                SELECT + WHERE + " and (?::uuid is null or u.id > ?::uuid) order by u.id limit ?",
                with(filter, after, after, limit));
    }

    /** Row by row, all as they were at one moment. */
    @Transactional
    public void each(Filter filter, Consumer<Unconfirmed> reader) {
        rows.each(Unconfirmed.class, reader, SELECT + WHERE + " order by u.id", with(filter));
    }

    public List<Count> counts() {
        return rows.list(Count.class, COUNT);
    }

    Optional<Unconfirmed> find(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return rows.first(Unconfirmed.class, SELECT + "where u.id = ?", today, today, id);
    }

    private Object[] with(Filter filter, Object... more) {
        LocalDate today = LocalDate.now(clock);
        return java.util.stream.Stream.of(new Object[] {today, today}, filter.values(), more)
                .flatMap(java.util.Arrays::stream)
                .toArray();
    }
}
