package cn.jiangmen.quality.local.city;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city at full scale: what it is made of, and that it looks like one. */
class CityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path folder;

    private static City city;

    @BeforeAll
    static void make() throws IOException {
        city = City.of(1);
        new CityFiles(city, folder).write(TODAY);
    }

    @Test
    void whatWasDoneIsPlausible() {
        QualityWork work = new QualityWork(city.enterprises());

        assertThat(work.inspections()).hasSizeBetween(340, 360).allSatisfy(each -> {
            assertThat(each.on()).isBetween(each.enterprise().establishedOn(), Exports.last());
            assertThat(each.inspectors()).isGreaterThanOrEqualTo(2);
        });
        assertThat(work.inspections().stream()
                        .filter(each -> each.result().equals("NO_PROBLEM"))
                        .count())
                .isBetween(240L, 300L);
        assertThat(work.cases())
                .hasSizeBetween(30, 40)
                .anyMatch(each -> each.penalty() > 0)
                .allSatisfy(
                        each -> assertThat(each.penalty() > 0).isEqualTo("PENALTY_PROPOSED".equals(each.outcome())));
        assertThat(work.activities()).hasSizeBetween(240, 260);
        Map<String, Integer> counts = new WorkRecount(work).counts();
        assertThat(sum(counts, "INSPECTION,")).isEqualTo(work.inspections().size());
        assertThat(sum(counts, "CASE_OPENED,")).isEqualTo(work.cases().size());
        assertThat(work.activities().stream().map(QualityWork.Activity::kind).distinct())
                .hasSize(8);
    }

    @Test
    void theSameBytesTwice(@TempDir Path once, @TempDir Path again) throws IOException {
        City.generate(once, TODAY, 0.1);
        City.generate(again, TODAY, 0.1);
        List<Path> files = files(once);
        assertThat(files).hasSize(16 + 9).hasSameSizeAs(files(again));
        for (Path file : files) {
            assertThat(again.resolve(once.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void itHasTheAskedSize() {
        assertThat(city.enterprises()).hasSizeBetween(6_900, 7_150);
        Map<RecordKind, Long> kinds = city.certificates().stream()
                .collect(groupingBy(each -> each.scheme().recordKind(), counting()));
        long systems = city.certificates().stream()
                .filter(each -> each.scheme().code().startsWith("A"))
                .count();
        assertThat(systems).isBetween(8_800L, 9_800L);
        assertThat(kinds.get(RecordKind.VOLUNTARY_PRODUCT)).isBetween(7_500L, 8_100L);
        assertThat(kinds.get(RecordKind.CCC)).isBetween(6_900L, 7_500L);
        assertThat(city.certificates().size()
                        - systems
                        - kinds.get(RecordKind.VOLUNTARY_PRODUCT)
                        - kinds.get(RecordKind.CCC))
                .isBetween(2_500L, 3_500L);
    }

    @Test
    void everyCreditCodeIsValidAndNobodysTwice() {
        Set<String> codes = new HashSet<>();
        for (Enterprise enterprise : city.enterprises()) {
            assertThat(enterprise.creditCode()).matches(CheckedCode::isValid);
            assertThat(codes.add(enterprise.creditCode())).isTrue();
        }
        assertThat(city.certificates())
                .extracting(each -> each.holder().creditCode())
                .allMatch(code -> code.isEmpty() || CheckedCode.isValid(code));
        assertThat(city.enterprises()).extracting(Enterprise::name).doesNotHaveDuplicates();
    }

    @Test
    void theCountiesDifferAndSomeEnterprisesHaveNone() {
        Map<String, Long> counties =
                city.enterprises().stream().collect(groupingBy(each -> String.valueOf(each.county()), counting()));
        assertThat(counties.get("440703")).isGreaterThan(3 * counties.get("440785"));
        assertThat(counties.get("null")).isBetween(40L, 80L);
        assertThat(counties.get(Places.OUTSIDE)).isEqualTo(24);
        assertThat(counties).hasSize(9);
    }

    @Test
    void everyKindOfChangeHappens() {
        Map<State, Long> states = city.certificates().stream()
                .flatMap(each -> each.changes().stream())
                .collect(groupingBy(Certificate.StateChange::state, counting()));
        assertThat(states.get(State.SUSPENDED)).isGreaterThan(500);
        assertThat(states.get(State.VALID)).as("resumptions").isGreaterThan(100);
        assertThat(states.get(State.REVOKED)).isGreaterThan(200);
        assertThat(states.get(State.CANCELLED)).isGreaterThan(200);
        assertThat(city.certificates())
                .filteredOn(each -> each.terms().size() > 1)
                .hasSizeGreaterThan(3_000);
        assertThat(city.certificates()).filteredOn(each -> each.main() != null).hasSizeBetween(150, 400);
        assertThat(city.certificates())
                .filteredOn(each -> each.lateCode() != null)
                .hasSizeGreaterThan(50);
        Map<Enterprise.Kind, Long> changes = city.enterprises().stream()
                .flatMap(each -> each.changes().stream())
                .collect(groupingBy(Enterprise.Change::kind, counting()));
        assertThat(changes.values()).hasSize(3).allMatch(count -> count > 100);
        assertThat(city.enterprises()).anyMatch(CityTest::learnsOfAnEarlierMoveLast);
    }

    @Test
    void everyMoveLeadsElsewhereAndComesBeforeTheEnd() {
        for (Enterprise enterprise : city.enterprises()) {
            TreeMap<LocalDate, String> counties = new TreeMap<>();
            counties.put(LocalDate.MIN, "");
            counties.put(
                    enterprise.countySince() == null ? LocalDate.MIN : enterprise.countySince(),
                    String.valueOf(enterprise.county()));
            for (Enterprise.Change change : enterprise.changes()) {
                if (change.kind() == Enterprise.Kind.COUNTY_MOVE) {
                    String county = String.valueOf(change.county());
                    assertThat(counties.floorEntry(change.effectiveOn()).getValue())
                            .isNotEqualTo(county);
                    assertThat(counties.put(change.effectiveOn(), county)).isNull();
                }
                assertThat(change.knownOn()).isBeforeOrEqualTo(Exports.last());
            }
            if (enterprise.deregisteredOn() != null) {
                assertThat(counties.lastKey()).isBefore(enterprise.deregisteredOn());
            }
        }
    }

    @Test
    void someTargetsArePassedAndSomeNarrowlyMissed() {
        Map<String, Integer> today = new HashMap<>();
        new Recount(city)
                .on(TODAY).stream()
                        .filter(each ->
                                each.county().equals("city") && each.basis().equals("DISTINCT"))
                        .forEach(each -> today.put(each.indicator(), each.value()));
        assertThat(today.get("MS-ENT")).isBetween(5_301, 5_400);
        assertThat(today.get("MS-CERT")).isBetween(7_501, 7_800);
        assertThat(today.get("QMS-ENT")).isBetween(2_801, 3_700);
        assertThat(today.get("EMS-ENT")).isBetween(1_501, 1_700);
        assertThat(today.get("OHS-ENT")).isBetween(950, 1_000);
        assertThat(today.get("VIP-ENT")).isBetween(1_201, 1_260);
        assertThat(today.get("VIP-CERT")).isBetween(6_900, 7_000);
        assertThat(today.get("CCC-ENT")).isBetween(960, 1_000);
        assertThat(today.get("CCC-CERT")).isBetween(6_501, 6_700);
        assertThat(today.get("B1")).isEqualTo(1);
    }

    @Test
    void theTruthAddsUp() {
        for (String day : List.of("2018-12-31", "2021-12-31", "2024-02-29", "2026-11-23", "2033-01-01")) {
            Map<String, Integer> sums = new HashMap<>();
            Map<String, Integer> totals = new HashMap<>();
            Map<String, Integer> bases = new HashMap<>();
            for (Figure each : new Recount(city).on(LocalDate.parse(day))) {
                String key = each.indicator() + " " + each.basis();
                (each.county().equals("city") ? totals : sums).merge(key, each.value(), Integer::sum);
                int sign = each.basis().equals("DISTINCT") ? -1 : 1;
                bases.merge(each.indicator() + " " + each.county(), sign * each.value(), Integer::sum);
            }
            assertThat(sums).hasSize(20).isEqualTo(totals);
            assertThat(bases.values()).allMatch(surplus -> surplus >= 0);
        }
    }

    @Test
    void everyKindOfBadnessOccursAndHalfAPercentOfTheRowsIsBad() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("bad-rows.csv"));
        for (Badness badness : Badness.values()) {
            assertThat(rows).anyMatch(row -> row.contains("," + badness + "," + badness.outcome() + ","));
        }
        assertThat(rows).hasSizeBetween(150, 280);
    }

    private static boolean learnsOfAnEarlierMoveLast(Enterprise enterprise) {
        LocalDate latest = LocalDate.MIN;
        for (Enterprise.Change change : enterprise.changes()) {
            if (change.kind() == Enterprise.Kind.COUNTY_MOVE) {
                if (change.effectiveOn().isBefore(latest)) {
                    return true;
                }
                latest = change.effectiveOn();
            }
        }
        return false;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int sum(Map<String, Integer> counts, String kind) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
