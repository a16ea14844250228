package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.explain.Cause;
import cn.jiangmen.quality.target.explain.CertificateRef;
import cn.jiangmen.quality.target.explain.ExplainReading;
import cn.jiangmen.quality.target.explain.ExplainReading.Asked;
import cn.jiangmen.quality.target.explain.Explanation;
import cn.jiangmen.quality.target.explain.Question;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads who lapses within some days and what is lost with it: the steps to come that an expiry causes. */
@ApplicationScoped
public class RenewalCallReading {
    private static final Comparator<Lapse> URGENCY = Comparator.comparing((Lapse lapse) -> lapse.day)
            .thenComparing(lapse -> -lapse.losses.size())
            .thenComparing(lapse -> lapse.subject);

    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;
    private final Targets targets;

    RenewalCallReading(DataSource database, Indicators indicators, Standings standings, Targets targets) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
        this.targets = targets;
    }

    /** All calls, and how current they are. */
    public record All(Standing standing, List<RenewalCalls.Call> calls) {}

    /** What one enterprise loses on one day. */
    private static final class Lapse {
        final LocalDate day;
        final String subject;
        final Map<String, RenewalCalls.Loss> losses = new TreeMap<>();
        final Map<UUID, CertificateRef> certificates = new TreeMap<>();
        String name;
        String county;

        Lapse(LocalDate day, String subject) {
            this.day = day;
            this.subject = subject;
        }
    }

    /**
     * Everyone who lapses in the days after today.
     *
     * @param county null: the whole city
     * @param indicator null: all of the plan in force
     */
    public All calls(LocalDate today, int within, String county, Indicator indicator) throws SQLException {
        List<Indicator> asked = indicator == null ? indicators.all() : List.of(indicator);
        List<String> places = ExplainReading.places(indicators, county);
        Map<String, Lapse> lapses = new TreeMap<>();
        try (Snapshot snapshot = Snapshot.of(database)) {
            Connection connection = snapshot.connection();
            Standing standing = standings.in(connection);
            for (Indicator each : asked) {
                Question question = new Question(each.code(), county, each.basis());
                Asked days = new Asked(question, today, today.plusDays(within), places);
                boolean falls = falls(connection, days, each, county);
                for (Explanation.Step step : ExplainReading.steps(connection, days, Cause.EXPIRED, Integer.MAX_VALUE)) {
                    add(lapses, step, each, falls);
                }
            }
            return new All(standing, ranked(lapses, asked, today));
        }
    }

    private boolean falls(Connection connection, Asked days, Indicator indicator, String county) throws SQLException {
        Explanation.Value value = ExplainReading.values(connection, days).value();
        return targets.of(connection, indicator, county, days.from())
                .map(target -> value.from() >= target.needed() && value.to() < target.needed())
                .orElse(false);
    }

    private static void add(Map<String, Lapse> lapses, Explanation.Step step, Indicator indicator, boolean falls) {
        Lapse lapse =
                lapses.computeIfAbsent(step.day() + " " + step.subject(), key -> new Lapse(step.day(), step.subject()));
        lapse.name = step.name();
        lapse.county = step.county();
        lapse.losses.merge(
                indicator.code(),
                new RenewalCalls.Loss(indicator.code(), indicator.nameZh(), indicator.nameEn(), 1, falls),
                (a, b) -> new RenewalCalls.Loss(
                        a.indicator(), a.nameZh(), a.nameEn(), a.units() + b.units(), a.targetFalls()));
        step.certificates().stream()
                .filter(certificate -> certificate.change() == Cause.EXPIRED)
                .forEach(certificate -> lapse.certificates.put(certificate.certificateId(), certificate));
    }

    private static List<RenewalCalls.Call> ranked(Map<String, Lapse> lapses, List<Indicator> order, LocalDate today) {
        List<Lapse> sorted = lapses.values().stream().sorted(URGENCY).toList();
        List<RenewalCalls.Call> calls = new ArrayList<>();
        for (Lapse lapse : sorted) {
            List<RenewalCalls.Loss> losses = order.stream()
                    .map(indicator -> lapse.losses.get(indicator.code()))
                    .filter(loss -> loss != null)
                    .toList();
            List<CertificateRef> certificates = List.copyOf(lapse.certificates.values());
            String name = lapse.name;
            if (name == null && !certificates.isEmpty()) {
                name = certificates.getFirst().holderName();
            }
            LocalDate last = lapse.day.minusDays(1);
            calls.add(new RenewalCalls.Call(
                    calls.size() + 1,
                    lapse.day,
                    (int) ChronoUnit.DAYS.between(today, lapse.day),
                    lapse.subject,
                    name,
                    lapse.county,
                    losses,
                    "证书于 " + last + " 到期,次日起不再计入:"
                            + losses.stream().map(RenewalCalls.Loss::nameZh).collect(Collectors.joining("、")),
                    "Expires on " + last + "; from the next day on not counted in: "
                            + losses.stream().map(RenewalCalls.Loss::nameEn).collect(Collectors.joining(", ")),
                    certificates));
        }
        return calls;
    }
}
