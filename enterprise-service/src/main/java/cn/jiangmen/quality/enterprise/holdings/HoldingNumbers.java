package cn.jiangmen.quality.enterprise.holdings;

import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers of holdings on a day: each certificate once, under its holder. */
@ApplicationScoped
public class HoldingNumbers {
    private static final String NUMBERS = """
            with d as (select ?::date as day),
            place as materialized (
                select ec.code, e.id, {county} as county
                from d cross join enterprise_code ec join enterprise e on e.id = ec.enterprise_id
            ),
            counted as (
                select {key} as key, coalesce(p.id::text, h.holder_code, h.holder_name) as holder,
                       h.in_force @> d.day as in_force, h.suspended @> d.day as suspended, holding_ends(h) - d.day as days
                from d cross join holding h
                left join place p on p.code = h.holder_code
                {zones}
                where not h.withdrawn and (h.in_force @> d.day or h.suspended @> d.day)
            )
            select key, count(*) filter (where in_force) as in_force, count(*) filter (where suspended) as suspended,
                   count(*) filter (where in_force and days <= 30) as lapsing_30,
                   count(*) filter (where in_force and days <= 60) as lapsing_60,
                   count(*) filter (where in_force and days <= 90) as lapsing_90,
                   count(distinct holder) filter (where in_force) as enterprises
            from counted
            group by key
            order by key nulls last""";

    private final JsonRows rows;

    HoldingNumbers(JsonRows rows) {
        this.rows = rows;
    }

    /** By what is counted. */
    public enum By {
        /** Counties, `outside`, and `unattributed` for holders whose county is not known. */
        COUNTY("coalesce(p.county, 'unattributed')", ""),
        /** Zones; a certificate counts in each zone of its holder. */
        ZONE("z.zone", "join enterprise_zone_on((select day from d)) z on z.id = p.id"),
        /** What certificates count as; recognitions have no class. */
        KPI_CLASS("h.kpi_class", ""),
        SCHEME("h.scheme", "");

        private final String key;
        private final String zones;

        By(String key, String zones) {
            this.key = key;
            this.zones = zones;
        }
    }

    /** The numbers of one county, zone, class or scheme; without key the city's, or those of no class. */
    @Schema(name = "HoldingNumbers")
    public record Row(
            @Schema(examples = "440703", nullable = true) String key,

            @Schema(description = "certificates in force", examples = "120")
            long inForce,

            @Schema(examples = "3") long suspended,

            @JsonProperty("lapsing_30")
            @Schema(description = "of those in force, ending within 30 days", examples = "2")
            long lapsing30,

            @JsonProperty("lapsing_60") long lapsing60,
            @JsonProperty("lapsing_90") long lapsing90,

            @Schema(description = "holders of at least one in force", examples = "80")
            long enterprises) {}

    public List<Row> by(By by, LocalDate on) {
        return rows.list(Row.class, sql(by.key, by.zones), on);
    }

    public Row city(LocalDate on) {
        return rows.first(Row.class, sql("null::text", ""), on).orElse(new Row(null, 0, 0, 0, 0, 0, 0));
    }

    private static String sql(String key, String zones) {
        return NUMBERS.replace("{county}", HoldingSql.COUNTY)
                .replace("{key}", key)
                .replace("{zones}", zones);
    }
}
