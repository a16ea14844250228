package cn.jiangmen.quality.supervision.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The frozen list that objects are drawn from (检查对象名录库 at one moment).
 *
 * <p>Its canonical text is one line {@code stratum TAB object id LF} for each object, sorted by code point; the hash is the
 * SHA-256 of that text in UTF-8.
 */
public final class Population {
    private static final Comparator<Member> CANONICAL =
            Comparator.comparing(Member::stratum).thenComparing(Member::objectId);

    private final List<Member> members;
    private final String hash;

    /**
     * One object of the register.
     *
     * @param stratum the layer it is drawn in, for example a credit-risk class
     * @param objectId stable id, for example a credit code
     */
    public record Member(String stratum, String objectId) {
        public Member {
            requirePlain(stratum);
            requirePlain(objectId);
        }

        private static void requirePlain(String text) {
            if (text == null || text.isBlank() || text.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("blank, or with a control character: " + text);
            }
        }
    }

    public Population(Collection<Member> members) {
        this.members = members.stream().sorted(CANONICAL).toList();
        for (int i = 1; i < this.members.size(); i++) {
            if (this.members.get(i).equals(this.members.get(i - 1))) {
                throw new IllegalArgumentException("listed twice: " + this.members.get(i));
            }
        }
        this.hash = Sha256.hex(text());
    }

    /** The canonical text that is hashed and published. */
    public String text() {
        return members.stream()
                .map(m -> m.stratum() + "\t" + m.objectId() + "\n")
                .collect(Collectors.joining());
    }

    /** Lower-case hexadecimal SHA-256 of {@link #text}. */
    public String hash() {
        return hash;
    }

    /** Sorted as in the canonical text. */
    public List<Member> members() {
        return members;
    }

    /** The names of the strata that are not empty, sorted. */
    public Set<String> strataNames() {
        return strata().keySet();
    }

    SortedMap<String, List<Member>> strata() {
        return members.stream().collect(Collectors.groupingBy(Member::stratum, TreeMap::new, Collectors.toList()));
    }
}
