package cn.jiangmen.quality.enterprise.holdings;

import java.util.ArrayList;
import java.util.List;

/** The statements about holdings, which grow with the filters; values travel as parameters only. */
final class HoldingSql {
    /** The county of a registered enterprise on the day, by the boundaries of the day. */
    static final String COUNTY = "coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed')";

    private static final String COLUMNS = """
            h.certificate_id, h.number, h.scheme, h.kpi_class, {code} as credit_code, e.credit_code as enterprise,
            coalesce(e.name, {name}) as name, {county} as county,
            array(select distinct p.role from holding_party p
                  where p.certificate_id = h.certificate_id and p.credit_code = any ({codes})) as roles,
            holding_state(h, d.day) as state, h.issued_on, h.expires_on, holding_ends(h) as ends_on,
            case when h.in_force @> d.day or h.suspended @> d.day then holding_ends(h) - d.day end as days_left,
            array_remove(array[case when h.suspended @> d.day then 'SUSPENDED' end,
                    case when (h.in_force @> d.day or h.suspended @> d.day) and holding_ends(h) <= d.day + 90
                         then 'LAPSING' end], null) as at_risk,
            h.body, h.body_name, h.product_class, h.product_name""";

    private final String columns;
    private final StringBuilder rest;
    private final List<Object> values = new ArrayList<>();

    private HoldingSql(String columns, String rest) {
        this.columns = columns.replace("{county}", COUNTY);
        this.rest = new StringBuilder(rest);
    }

    /** Each certificate once, under the enterprise that it names in a role. */
    static HoldingSql inRole(HoldingRole role) {
        return new HoldingSql(
                COLUMNS.replace("{codes}", "array[{code}]")
                        .replace("{code}", role.code)
                        .replace("{name}", role.name),
                """

                from (select ?::date as day) d
                cross join holding h
                left join enterprise_code ec on ec.code = {code}
                left join enterprise e on e.id = ec.enterprise_id
                where not h.withdrawn""".replace("{code}", role.code));
    }

    /** Every certificate that names one of the codes; the parameters are the day, the codes and the enterprise. */
    static HoldingSql ofCodes() {
        return new HoldingSql(
                COLUMNS.replace("{codes}", "n.codes")
                        .replace("{code}", "n.code")
                        .replace("{name}", "h.holder_name"),
                """

                from (select ?::date as day) d
                cross join (
                    select p.certificate_id, min(p.credit_code) as code, array_agg(p.credit_code) as codes
                    from holding_party p
                    where p.credit_code = any (?)
                    group by p.certificate_id) n
                join holding h on h.certificate_id = n.certificate_id
                left join enterprise e on e.id = ?::uuid
                where not h.withdrawn""");
    }

    HoldingSql with(Object value) {
        values.add(value);
        return this;
    }

    HoldingSql and(String condition, Object... told) {
        rest.append(" and ").append(condition);
        values.addAll(List.of(told));
        return this;
    }

    HoldingSql in(HoldingStanding state) {
        return switch (state) {
            case null -> this;
            case IN_FORCE -> and("h.in_force @> d.day");
            case SUSPENDED -> and("h.suspended @> d.day");
            default -> and("holding_state(h, d.day) = ?", state);
        };
    }

    HoldingSql after(HoldingSearch.After after) {
        return after == null
                ? this
                : and(
                        "(h.expires_on, h.certificate_id) > (?::date, ?::uuid)",
                        after.expiresOn(),
                        after.certificateId());
    }

    String list() {
        return "select " + columns + rest + " order by h.expires_on, h.certificate_id";
    }

    String list(int limit) {
        return list() + " limit " + limit;
    }

    String count() {
        return "select count(*) as count" + rest;
    }

    Object[] values() {
        return values.toArray();
    }
}
