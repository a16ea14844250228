package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Counties;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Tells the targets that hold on a day. */
@ApplicationScoped
public class TargetsReading {
    private final DataSource database;

    TargetsReading(DataSource database) {
        this.database = database;
    }

    /**
     * The targets of a year on a day.
     *
     * @param plan null for the one in force on the day
     * @param year null for that of the day, within the plan
     * @param knownAt null for all that is recorded
     */
    public Targets on(String plan, Integer year, LocalDate on, Instant knownAt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PlanTerm term = PlanReading.term(connection, plan, on);
            int asked = year == null ? term.yearOf(on) : year;
            if (!term.covers(asked)) {
                throw term.notCovered();
            }
            Map<String, Allocation> holding = Allocations.holding(connection, term.code(), asked, on, knownAt).stream()
                    .collect(Collectors.toMap(Allocation::indicator, Function.identity()));
            List<PlanReading.County> counties = PlanReading.counties(connection).stream()
                    .filter(county -> Counties.CODES.contains(county.code()))
                    .toList();
            List<Targets.Line> lines = PlanReading.lines(connection, term.code(), on).stream()
                    .map(line -> line(line, holding.get(line.code()), counties))
                    .toList();
            return new Targets(term.code(), asked, on, knownAt, lines);
        }
    }

    private static Targets.Line line(PlanLine line, Allocation holding, List<PlanReading.County> counties) {
        return new Targets.Line(
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.unit(),
                line.strict(),
                line.threshold(),
                holding == null
                        ? new Targets.City(line.threshold(), Targets.Source.PLAN)
                        : new Targets.City(holding.cityTarget(), Targets.Source.ALLOCATION),
                counties.stream()
                        .map(county -> new Targets.County(
                                county.code(),
                                county.nameZh(),
                                county.nameEn(),
                                holding == null ? null : holding.shares().get(county.code())))
                        .toList(),
                holding == null ? null : holding.allocated(),
                holding == null ? null : holding.unallocated(),
                holding == null
                        ? null
                        : new Targets.Decided(
                                holding.id(), holding.number(), holding.effectiveOn(), holding.documentNumber()));
    }
}
