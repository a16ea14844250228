package cn.jiangmen.quality.target.parked;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of some days, all indicators, counties and the city, as one connection sees them. */
final class DayNumbers {
    private static final String READ = """
            select a.day, d.indicator, s.county,
                   coalesce((select p.basis from plan_lines(plan_in_force(a.day), a.day) p where p.indicator = d.indicator),
                            'DISTINCT')::text,
                   sum(s.net_distinct)::int, sum(s.net_holdings)::int
            from unnest(?::date[]) as a(day)
            join step s on s.day <= a.day
            join definition d on d.id = s.definition and d.state = 'ACTIVE'
            group by grouping sets ((a.day, d.indicator, s.county), (a.day, d.indicator))
            order by 1, 2, 3 nulls first""";

    private static final Move.Count NOTHING = new Move.Count(Basis.DISTINCT, 0, 0);

    private final Map<LocalDate, Map<Move.Place, Move.Count>> numbers = new TreeMap<>();
    private final Set<Move.Place> places = new HashSet<>();

    private DayNumbers() {}

    static DayNumbers read(Connection connection, List<LocalDate> days) throws SQLException {
        DayNumbers read = new DayNumbers();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(1, connection.createArrayOf("date", days.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Move.Place place = new Move.Place(row.getString(2), row.getString(3));
                    read.places.add(place);
                    read.numbers
                            .computeIfAbsent(row.getObject(1, LocalDate.class), day -> new HashMap<>())
                            .put(place, new Move.Count(Basis.valueOf(row.getString(4)), row.getInt(5), row.getInt(6)));
                }
            }
        }
        return read;
    }

    /** What is different in the other ones, day by day. */
    Map<LocalDate, List<Move>> to(DayNumbers after) {
        Set<Move.Place> all = new HashSet<>(places);
        all.addAll(after.places);
        List<Move.Place> inOrder = all.stream()
                .sorted(Comparator.comparing(Move.Place::indicator)
                        .thenComparing(Move.Place::county, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Set<LocalDate> days = new TreeSet<>(numbers.keySet());
        days.addAll(after.numbers.keySet());
        Map<LocalDate, List<Move>> differences = new TreeMap<>();
        for (LocalDate day : days) {
            Map<Move.Place, Move.Count> was = numbers.getOrDefault(day, Map.of());
            Map<Move.Place, Move.Count> is = after.numbers.getOrDefault(day, Map.of());
            List<Move> moves = inOrder.stream()
                    .map(place -> Move.of(place, was.getOrDefault(place, NOTHING), is.getOrDefault(place, NOTHING)))
                    .flatMap(Optional::stream)
                    .toList();
            differences.put(day, moves);
        }
        return differences;
    }
}
