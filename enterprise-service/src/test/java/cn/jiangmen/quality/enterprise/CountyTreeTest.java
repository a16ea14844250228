package cn.jiangmen.quality.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a code means by the boundaries of a day, against a model that walks through the days. */
class CountyTreeTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Test
    void aMergedCountyGoesOnInTheOtherFromItsDayOn() {
        CountyTree tree = new CountyTree(
                List.of(county("1", null, day(5)), county("2", null, null)),
                List.of(change(CountyChange.Kind.MERGED, "1", "2", 5)));

        assertThat(tree.as("1", day(4))).isEqualTo("1");
        assertThat(tree.as("1", day(5))).isEqualTo("2");
        assertThat(tree.as("2", day(4))).isEqualTo("2");
        assertThat(tree.as(County.OUTSIDE, day(5))).isEqualTo(County.OUTSIDE);
        assertThat(tree.then(List.of(new CountyPeriod("1", null, day(9)), new CountyPeriod("2", day(9), null))))
                .containsExactly(new CountyPeriod("1", null, day(5)), new CountyPeriod("2", day(5), null));
    }

    @Test
    void aNewCodeMeansTheOldOneBeforeItsDayAndAJoinedCountyIsNotTakenApart() {
        CountyTree recoded = new CountyTree(
                List.of(county("1", null, day(5)), county("9", day(5), null)),
                List.of(change(CountyChange.Kind.RECODED, "1", "9", 5)));
        assertThat(recoded.as("9", day(4))).isEqualTo("1");

        CountyTree joined = new CountyTree(
                List.of(county("1", null, day(5)), county("2", null, day(5)), county("9", day(5), null)),
                List.of(change(CountyChange.Kind.MERGED, "1", "9", 5), change(CountyChange.Kind.MERGED, "2", "9", 5)));
        assertThat(joined.as("9", day(4))).isEqualTo("9");
        assertThat(joined.recordedAs("9", day(5))).containsExactly("1", "2", "9");
        assertThat(joined.recordedAs("1", day(4))).containsExactly("1");
    }

    @Test
    void aRenamedCountyKeepsItsCode() {
        CountyTree tree = new CountyTree(
                List.of(county("1", null, null)),
                List.of(new CountyChange(
                        UUID.randomUUID(), CountyChange.Kind.RENAMED, "1", null, "新名", "New", day(5))));

        assertThat(tree.on(day(4)).getFirst().nameZh()).isEqualTo("县1");
        assertThat(tree.on(day(5)).getFirst().nameZh()).isEqualTo("新名");
        assertThat(tree.as("1", day(9))).isEqualTo("1");
    }

    @RepeatedTest(50)
    void everyCodeOnEveryDayIsWhatTheModelSays(RepetitionInfo run) {
        Random dice = new Random(run.getCurrentRepetition());
        List<County> counties = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            counties.add(county(String.valueOf(i), null, null));
        }
        List<CountyChange> changes = new ArrayList<>();
        for (int on = 3; on < 40; on += 1 + dice.nextInt(9)) {
            LocalDate day = day(on);
            List<County> there =
                    counties.stream().filter(county -> county.existsOn(day)).toList();
            if (there.size() < 2) {
                break;
            }
            County gone = there.get(dice.nextInt(there.size()));
            String into;
            if (dice.nextInt(3) == 0) {
                into = "n" + on;
                counties.add(county(into, day, null));
            } else {
                into = there.stream()
                        .filter(county -> !county.equals(gone))
                        .skip(dice.nextInt(there.size() - 1))
                        .findFirst()
                        .orElseThrow()
                        .code();
            }
            counties.set(counties.indexOf(gone), county(gone.code(), gone.validFrom(), day));
            changes.add(change(CountyChange.Kind.MERGED, gone.code(), into, on));
        }
        CountyTree tree = new CountyTree(counties, changes);

        // the model: who is called what, day by day
        List<Map<String, String>> days = new ArrayList<>();
        Map<String, String> called = new HashMap<>();
        counties.stream()
                .filter(county -> county.validFrom() == null)
                .forEach(county -> called.put(county.code(), county.code()));
        for (int on = 0; on < 50; on++) {
            for (CountyChange change : changes) {
                if (change.effectiveOn().equals(day(on))) {
                    called.put(change.into(), change.into());
                    called.replaceAll((code, now) -> now.equals(change.county()) ? change.into() : now);
                }
            }
            days.add(Map.copyOf(called));
        }
        for (County county : counties) {
            for (int on = 0; on < 50; on++) {
                assertThat(tree.as(county.code(), day(on)))
                        .as("%s on day %s of %s", county.code(), on, changes)
                        .isEqualTo(modelled(days, changes, county.code(), on));
            }
        }
    }

    /** Before its first day a code that replaced one other means that one; one that joined several is not taken apart. */
    private static String modelled(List<Map<String, String>> days, List<CountyChange> changes, String code, int on) {
        if (days.get(on).containsKey(code)) {
            return days.get(on).get(code);
        }
        int born = on;
        while (!days.get(born).containsKey(code)) {
            born++;
        }
        LocalDate birthday = day(born);
        List<String> sources = changes.stream()
                .filter(change ->
                        change.into().equals(code) && change.effectiveOn().equals(birthday))
                .map(CountyChange::county)
                .toList();
        return sources.size() == 1 ? modelled(days, changes, sources.getFirst(), on) : code;
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }

    private static County county(String code, LocalDate from, LocalDate to) {
        return new County(code, "县" + code, "County " + code, from, to);
    }

    private static CountyChange change(CountyChange.Kind kind, String county, String into, int on) {
        return new CountyChange(UUID.randomUUID(), kind, county, into, null, null, day(on));
    }
}
