package cn.jiangmen.quality.target.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Counties;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.ledger.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is decided, in whatever order, and whichever day is asked: the targets are those that a naive look finds. */
class AllocationOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("allocation_oracle");
    private static final String PLAN = "2021-2025";
    private static final List<String> INDICATORS = List.of("MS-ENT", "CCC-CERT", "B1");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DECISIONS = 500;
    private static final int QUESTIONS = 200;

    /** A decision as the oracle remembers it; its place in the list is the order of recording. */
    private record Remembered(
            String indicator, int year, LocalDate from, int city, Map<String, Integer> shares, Instant at) {}

    @Test
    void theTargetsOfAnyDayAreWhatTheLastDecisionToTakeEffectSays() throws SQLException {
        Random random = new Random(7);
        List<Remembered> decided = new ArrayList<>();
        Instant first = Instant.parse("2022-01-03T01:00:00Z");
        for (int i = 0; i < DECISIONS; i++) {
            Instant at = first.plus(Duration.ofHours(17L * i));
            Remembered decision = decision(random, at);
            if (record(decision, at)) {
                decided.add(decision);
            }
        }
        assertThat(decided).hasSizeGreaterThan(DECISIONS / 4);

        TargetsReading reading = new TargetsReading(DATABASE);
        for (int i = 0; i < QUESTIONS; i++) {
            int year = 2021 + random.nextInt(5);
            LocalDate on = FIRST.plusDays(random.nextInt(2_000) - 60);
            Instant known = random.nextBoolean() ? null : first.plus(Duration.ofHours(random.nextInt(17 * DECISIONS)));
            Targets told = reading.on(PLAN, year, on, known);
            for (String indicator : INDICATORS) {
                Remembered holds = naive(decided, indicator, year, on, known);
                Targets.Line line = told.indicators().stream()
                        .filter(l -> l.code().equals(indicator))
                        .findFirst()
                        .orElseThrow();
                Map<String, Integer> shares = new HashMap<>();
                line.counties().forEach(county -> shares.put(county.county(), county.target()));
                assertThat(shares.keySet()).isEqualTo(Counties.CODES);
                shares.values().removeIf(java.util.Objects::isNull);
                if (holds == null) {
                    assertThat(line.city().target()).isEqualTo(line.threshold());
                    assertThat(line.city().source()).isEqualTo(Targets.Source.PLAN);
                    assertThat(shares).isEmpty();
                    assertThat(line.unallocated()).isNull();
                } else {
                    assertThat(line.city().target())
                            .as("%s %s on %s", indicator, year, on)
                            .isEqualTo(holds.city());
                    assertThat(shares).as("%s %s on %s", indicator, year, on).isEqualTo(holds.shares());
                    assertThat(line.allocated() + line.unallocated()).isEqualTo(holds.city());
                }
            }
        }
    }

    @Test
    void whatIsRecordedCannotBeRewritten() throws SQLException {
        record(
                new Remembered("MS-CERT", 2024, LocalDate.of(2024, 1, 1), 10, Map.of("440703", 4), Instant.EPOCH),
                Instant.EPOCH);
        for (String rewriting : List.of(
                "update allocation set city_target = city_target + 1",
                "delete from allocation_share",
                "update allocation_share set share = 0",
                "truncate allocation cascade")) {
            try (Connection connection = DATABASE.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(rewriting)).hasMessageContaining("never rewritten");
            }
        }
    }

    private static Remembered decision(Random random, Instant at) {
        int year = 2021 + random.nextInt(5);
        LocalDate from = FIRST.plusDays(random.nextInt(1_826));
        Map<String, Integer> shares = new TreeMap<>();
        Counties.CODES.stream()
                .sorted()
                .filter(c -> random.nextInt(3) > 0)
                .forEach(county -> shares.put(county, random.nextInt(200)));
        return new Remembered(
                INDICATORS.get(random.nextInt(INDICATORS.size())), year, from, random.nextInt(1_500), shares, at);
    }

    /** Whether the service took it; it must refuse just what the oracle finds impossible. */
    private static boolean record(Remembered decision, Instant at) throws SQLException {
        AllocationService service = new AllocationService(DATABASE, new Ledger(), null, Clock.fixed(at, Time.ZONE));
        int sum =
                decision.shares().values().stream().mapToInt(Integer::intValue).sum();
        boolean possible = sum <= decision.city() && !decision.from().isAfter(LocalDate.of(decision.year(), 12, 31));
        List<Allocation.Share> shares = new ArrayList<>();
        decision.shares().forEach((county, share) -> shares.add(new Allocation.Share(county, share)));
        try (Connection transaction = DATABASE.getConnection()) {
            transaction.setAutoCommit(false);
            Allocation recorded = service.decide(
                    transaction,
                    new Allocation.Decision(
                            PLAN,
                            decision.indicator(),
                            decision.year(),
                            decision.city(),
                            shares,
                            false,
                            decision.from(),
                            "江质强办〔2022〕1号",
                            "年度任务分解",
                            "市质量强市工作领导小组办公室"));
            transaction.commit();
            assertThat(possible).isTrue();
            assertThat(recorded.shares()).isEqualTo(decision.shares());
            return true;
        } catch (AllocationRefused refused) {
            assertThat(possible).as("%s", refused.getMessage()).isFalse();
            return false;
        }
    }

    private static Remembered naive(List<Remembered> decided, String indicator, int year, LocalDate on, Instant known) {
        Remembered holds = null;
        for (LocalDate day = FIRST; !day.isAfter(on); day = day.plusDays(1)) {
            for (Remembered decision : decided) {
                if (decision.from().equals(day)
                        && decision.indicator().equals(indicator)
                        && decision.year() == year
                        && (known == null || !decision.at().isAfter(known))) {
                    holds = decision;
                }
            }
        }
        return holds;
    }
}
