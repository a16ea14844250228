package cn.jiangmen.quality.enterprise.holdings;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Lists, counts and gives out holdings: each certificate once, under the enterprise that it names in the asked role. */
@ApplicationScoped
public class HoldingSearch {
    private final JsonRows rows;
    private final Counties counties;
    private final EventLoops events;

    HoldingSearch(JsonRows rows, Counties counties, EventLoops events) {
        this.rows = rows;
        this.counties = counties;
        this.events = events;
    }

    /** The row after which a page begins. */
    public record After(LocalDate expiresOn, UUID certificateId) {}

    private record Counted(long count) {}

    private record Subject(UUID id, List<String> codes) {}

    /** Until when certificates are known completely. */
    public Instant asOf() {
        return events.freshness(Holdings.PROJECTION).asOf();
    }

    public List<Holding> list(HoldingFilter filter, After after, int limit) {
        HoldingSql query = query(filter).after(after);
        return rows.list(Holding.class, query.list(limit), query.values());
    }

    public long count(HoldingFilter filter) {
        HoldingSql query = query(filter);
        return rows.first(Counted.class, query.count(), query.values())
                .orElseThrow()
                .count();
    }

    /** Every row that fits, all as they were at one moment. */
    @Transactional
    public void each(HoldingFilter filter, Consumer<Holding> reader) {
        HoldingSql query = query(filter);
        rows.each(Holding.class, reader, query.list(), query.values());
    }

    /**
     * What names an enterprise in any role, under any code it has or had.
     *
     * @throws EnterpriseRefused.NotFound when neither the register nor any certificate knows the code
     */
    public List<Holding> of(CreditCode code, LocalDate on, HoldingStanding state, After after, int limit) {
        Subject subject = rows.first(
                        Subject.class,
                        "select s.id, array(select enterprise_codes(s.id)) as codes from enterprise_of(?) s",
                        code.value())
                .orElseGet(() -> new Subject(null, List.of(code.value())));
        if (subject.id == null
                && !rows.exists("select 1 from holding_party where credit_code = ? limit 1", code.value())) {
            throw new EnterpriseRefused.NotFound(code);
        }
        HoldingSql query = HoldingSql.ofCodes()
                .with(on)
                .with(subject.codes)
                .with(subject.id)
                .in(state)
                .after(after);
        return rows.list(Holding.class, query.list(limit), query.values());
    }

    private HoldingSql query(HoldingFilter filter) {
        HoldingSql query = HoldingSql.inRole(filter.role()).with(filter.on()).in(filter.state());
        if (filter.role() != HoldingRole.HOLDER) {
            query.and(filter.role().code + " is not null");
        }
        if (filter.creditCode() != null) {
            query.and(filter.role().code + " = ?", filter.creditCode());
        }
        if (filter.county() != null) {
            if (!filter.county().equals(County.UNATTRIBUTED)) {
                counties.require(filter.county(), filter.on());
            }
            query.and(HoldingSql.COUNTY + " = ?", filter.county());
        }
        if (filter.zone() != null) {
            if (!rows.exists("select 1 from zone where code = ?", filter.zone())) {
                throw new HoldingRefused.ZoneUnknown(filter.zone());
            }
            query.and("e.id in (select z.id from enterprise_zone_on(d.day) z where z.zone = ?)", filter.zone());
        }
        if (filter.kpiClass() != null) {
            query.and("h.kpi_class = ?", filter.kpiClass());
        }
        if (filter.scheme() != null) {
            query.and("starts_with(h.scheme, ?)", filter.scheme());
        }
        if (filter.lapsingWithin() != null) {
            query.and("h.in_force @> d.day and holding_ends(h) <= d.day + ?::int", filter.lapsingWithin());
        }
        return query;
    }
}
