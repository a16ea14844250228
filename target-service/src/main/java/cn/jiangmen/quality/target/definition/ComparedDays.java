package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.target.definition.DefinitionComparison.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The days on which two versions are compared: today, each year's end of the plans that ask for the indicator, and their due dates. */
@ApplicationScoped
class ComparedDays {
    /** Drafts too: they will be measured by the new version. Where no plan asks for it yet, the plan in force is taken. */
    private static final String PLANS = """
            with asking as (
                select starts_on, due_on from plan p
                where exists (select from plan_line l where l.plan = p.code and l.indicator = ?)
            )
            select starts_on, due_on from asking
            union
            select starts_on, due_on from plan where code = plan_in_force(?) and not exists (select from asking)
            order by due_on""";

    private final DataSource database;

    ComparedDays(DataSource database) {
        this.database = database;
    }

    /** Today comes first. */
    Map<LocalDate, List<Occasion>> of(String indicator, LocalDate today) throws SQLException {
        Map<LocalDate, List<Occasion>> days = new LinkedHashMap<>();
        add(days, today, Occasion.TODAY);
        int first = today.getYear();
        int last = today.getYear();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PLANS)) {
            query.setString(1, indicator);
            query.setObject(2, today);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    LocalDate due = row.getObject(2, LocalDate.class);
                    first = Math.min(first, row.getObject(1, LocalDate.class).getYear());
                    last = Math.max(last, due.getYear());
                    add(days, due, Occasion.DUE);
                }
            }
        }
        for (int year = first; year <= last; year++) {
            add(days, LocalDate.of(year, 12, 31), Occasion.YEAR_END);
        }
        return days;
    }

    private static void add(Map<LocalDate, List<Occasion>> days, LocalDate day, Occasion occasion) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(occasion);
    }
}
