package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All indicators there are, whether a plan asks for them or not. */
@ApplicationScoped
public class Catalogue {
    private static final String ALL = """
            select i.code, i.name_zh, i.name_en, i.unit, d.version,
                   array(select distinct l.plan from plan_line l join plan p on p.code = l.plan and p.state = 'PUBLISHED'
                         where l.indicator = i.code order by 1)
            from indicator i
            left join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            where ?::text is null or i.code = ?
            order by i.code""";

    private static final String ADD = """
            insert into indicator (code, name_zh, name_en, unit, made_by, made_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final DataSource database;
    private final Clock clock;

    Catalogue(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An indicator, the version it is counted by, and the published plans that ask for it. */
    @Schema(name = "CatalogueEntry", description = "指标目录")
    public record Entry(
            @Schema(examples = "MS-ENT") String code,
            String nameZh,
            String nameEn,
            Unit unit,

            @Schema(description = "version in use; null: it is not counted yet", nullable = true)
            Integer definition,

            @Schema(description = "published plans that ask for it")
            List<String> plans) {}

    /** By code. */
    @Transactional
    public List<Entry> all() {
        return entries(null);
    }

    /**
     * One indicator.
     *
     * @throws TargetRefused.UnknownIndicator when there is none of this code
     */
    @Transactional
    public Entry get(String code) {
        return entries(code).stream().findFirst().orElseThrow(() -> new TargetRefused.UnknownIndicator(code));
    }

    /**
     * Makes an indicator; it counts nothing until a definition of it is published.
     *
     * @throws DefinitionRefused.CodeTaken when there is one of this code
     */
    @Transactional
    public Entry add(String code, String nameZh, String nameEn, Unit unit, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, code);
            insert.setString(2, nameZh);
            insert.setString(3, nameEn);
            insert.setString(4, unit.name());
            insert.setString(5, by);
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            if (insert.executeUpdate() == 0) {
                throw new DefinitionRefused.CodeTaken(code);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return get(code);
    }

    private List<Entry> entries(String code) {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setString(1, code);
            query.setString(2, code);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Array plans = row.getArray(6);
                    entries.add(new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Unit.valueOf(row.getString(4)),
                            row.getObject(5, Integer.class),
                            List.of((String[]) plans.getArray())));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }
}
