package cn.jiangmen.quality.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an enterprise was called when: each name holds from its day until the next one's, the first since ever. A change that
 * becomes known late is inserted before the later ones and leaves them as they are.
 *
 * @param all at least one
 */
public record Names(@JsonValue List<Named> all) {
    private static final Comparator<Named> BY_DAY =
            Comparator.comparing(Named::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Names {
        all = all.stream().sorted(BY_DAY).toList();
    }

    /** A name from a day on; null is since ever. */
    public record Named(String name, LocalDate from) {}

    /** A name with the days on which it was borne, half-open; null is open. */
    public record Borne(String name, LocalDate from, LocalDate to) {}

    static Names of(String name) {
        return new Names(List.of(new Named(name, null)));
    }

    /** The name it has now; changes do not lie in the future. */
    public String current() {
        return all.getLast().name();
    }

    public String on(LocalDate day) {
        return all.stream()
                .filter(named -> named.from() == null || !named.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .name();
    }

    /** The names it has no more, oldest first. */
    public List<Borne> former() {
        List<Borne> former = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            former.add(new Borne(
                    all.get(i).name(), all.get(i).from(), all.get(i + 1).from()));
        }
        return List.copyOf(former);
    }

    /**
     * Records a change of name.
     *
     * @throws EnterpriseRefused.NameUnchanged when it was called so on that day, or is from the next change on
     * @throws EnterpriseRefused.NameChangeTaken when a change is recorded for that day
     */
    Names change(LocalDate on, String name) {
        if (all.stream().anyMatch(named -> on.equals(named.from()))) {
            throw new EnterpriseRefused.NameChangeTaken(on);
        }
        if (on(on).equals(name)) {
            throw new EnterpriseRefused.NameUnchanged(name);
        }
        List<Named> changed = new ArrayList<>(all);
        changed.add(new Named(name, on));
        return new Names(changed);
    }

    /**
     * Takes back the change of a day; the name before it holds again.
     *
     * @throws EnterpriseRefused.NameChangeNotFound when none is recorded for that day
     */
    Names withdraw(LocalDate recorded) {
        List<Named> others = all.stream()
                .filter(named -> named.from() == null || !Objects.equals(named.from(), recorded))
                .toList();
        if (others.size() == all.size()) {
            throw new EnterpriseRefused.NameChangeNotFound(recorded);
        }
        return new Names(others);
    }

    /** The present name was written wrongly. */
    Names correct(String name) {
        List<Named> corrected = new ArrayList<>(all);
        corrected.set(all.size() - 1, new Named(name, all.getLast().from()));
        return new Names(corrected);
    }

    /** All names in the form that is compared, one a line. */
    String keys() {
        return all.stream().map(named -> NormalForm.of(named.name())).distinct().collect(Collectors.joining("\n"));
    }
}
