package cn.jiangmen.quality.enterprise.guidance.lists;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists who is on a named list on a day, in the order of credit codes. */
@ApplicationScoped
public class ListSearch {
    private static final String MEMBERS = """
            select m.id, m.version, m.list, m.credit_code, coalesce(e.name, m.name) as name,
                   coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed') as county,
                   e.id is not null as registered, m.from_day as "from", m.to_day as "to", m.document, m.recorded_by,
                   m.recorded_at
            from (select ?::date as day) d
            cross join guidance_list_member m
            left join enterprise_code ec on ec.code = m.credit_code
            left join enterprise e on e.id = ec.enterprise_id
            where m.list = ? and daterange(m.from_day, m.to_day) @> d.day""";

    private final JsonRows rows;
    private final Counties counties;

    ListSearch(JsonRows rows, Counties counties) {
        this.rows = rows;
        this.counties = counties;
    }

    /** An entry on a day. */
    @Schema(name = "GuidanceListMember")
    public record Member(
            UUID id,
            @Schema(description = "also the ETag") long version,
            @Schema(examples = "KEY_ENERGY_USER") String list,
            @Schema(examples = "91440703MA4T000275") String creditCode,

            @Schema(description = "as registered, else as on the list", nullable = true)
            String name,

            @Schema(description = "on the day", examples = "440703")
            String county,

            @Schema(description = "whether the register knows the code")
            boolean registered,

            LocalDate from,

            @Schema(description = "first day on which it is on the list no more", nullable = true)
            LocalDate to,

            @Schema(description = "where the list was published", nullable = true)
            String document,

            String recordedBy,
            Instant recordedAt) {}

    public List<Member> list(String list, LocalDate on, String county, String after, int limit) {
        List<Object> values = new ArrayList<>();
        String query = query(list, on, county, values);
        if (after != null) {
            query += " and m.credit_code > ?";
            values.add(after);
        }
        return rows.list(Member.class, query + " order by m.credit_code limit " + limit, values.toArray());
    }

    /** Every entry, all as they were at one moment. */
    @Transactional
    public void each(String list, LocalDate on, String county, Consumer<Member> reader) {
        List<Object> values = new ArrayList<>();
        String query = query(list, on, county, values);
        rows.each(Member.class, reader, query + " order by m.credit_code", values.toArray());
    }

    private String query(String list, LocalDate on, String county, List<Object> values) {
        if (!rows.exists("select 1 from guidance_list where code = ?", list)) {
            throw new GuidanceRefused.ListNotFound(list);
        }
        values.add(on);
        values.add(list);
        if (county == null) {
            return MEMBERS;
        }
        if (!county.equals(County.UNATTRIBUTED)) {
            counties.require(county, on);
        }
        values.add(county);
        return MEMBERS + " and coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed') = ?";
    }
}
