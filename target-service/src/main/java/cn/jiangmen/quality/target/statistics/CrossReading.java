package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads who counts on a day in each pair of groups, in each group and at all: one statement. */
final class CrossReading {
    private static final String ALL = Group.TOTAL.key();

    private final Map<Place, CrossTable.Cell> cells = new HashMap<>();

    private record Place(String row, String column) {}

    static CrossReading read(
            Connection connection, Counted counted, Unit unit, Dimension rows, Dimension columns, LocalDate on)
            throws SQLException {
        CrossReading reading = new CrossReading();
        try (PreparedStatement query = connection.prepareStatement(sql(unit, rows, columns))) {
            int place = 1;
            if (rows == Dimension.SCHEME_CLASS || columns == Dimension.SCHEME_CLASS) {
                query.setArray(
                        place++,
                        connection.createArrayOf("text", counted.classes().toArray()));
            }
            query.setInt(place++, counted.definition());
            query.setString(place++, null);
            query.setString(place++, null);
            query.setObject(place, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.cells.put(
                            new Place(row.getString(1), row.getString(2)),
                            new CrossTable.Cell(row.getInt(3), row.getInt(4)));
                }
            }
        }
        return reading;
    }

    private static String sql(Unit unit, Dimension rows, Dimension columns) {
        String once = unit == Unit.ENTERPRISE ? "subject" : "unit";
        return "with " + Members.sql(unit, rows, columns) + """

                select case grouping(%1$s) when 1 then '%3$s' else %1$s end,
                       case grouping(%2$s) when 1 then '%3$s' else %2$s end,
                       count(distinct %4$s)::int, count(*)::int
                from member
                where period @> ?::date
                group by cube (%1$s, %2$s)""".formatted(rows.key(), columns.key(), ALL, once);
    }

    List<String> rows() {
        return groups(cells.keySet().stream().map(Place::row));
    }

    List<String> columns() {
        return groups(cells.keySet().stream().map(Place::column));
    }

    private static List<String> groups(Stream<String> keys) {
        return keys.filter(key -> !key.equals(ALL)).distinct().toList();
    }

    CrossTable.Line line(Group row, List<Group> columns) {
        return CrossTable.Line.of(
                row,
                columns.stream().map(column -> cell(row.key(), column.key())).toList(),
                cell(row.key(), ALL));
    }

    CrossTable.Cell cell(String row, String column) {
        return cells.getOrDefault(new Place(row, column), CrossTable.Cell.NONE);
    }
}
