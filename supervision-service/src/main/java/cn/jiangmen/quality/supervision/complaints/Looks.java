package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.http.RequestId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Lets those see who wrote a letter whose role may. Each attempt is recorded, granted or not, and committed before anything
 * is opened; rows of looks cannot be changed.
 */
@ApplicationScoped
public class Looks {
    private static final String RECORD = """
            insert into letter_look (letter_id, attachment, role, looked_by, purpose, granted, cause, looked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Letters letters;
    private final Session session;
    private final Clock clock;
    private final Set<String> roles;

    Looks(
            Letters letters,
            Session session,
            Clock clock,
            @ConfigProperty(name = "quality.complaints.identity.roles", defaultValue = "reporter-identity")
                    Set<String> roles) {
        this.letters = letters;
        this.session = session;
        this.clock = clock;
        this.roles = roles;
    }

    /** Who looks, as what, and why; a claim until identities are checked. */
    public record Asker(String role, String by, String purpose) {}

    /**
     * One look.
     *
     * @param attachment its number, or null when the writer was looked at
     */
    public record Look(
            long id,
            Integer attachment,
            String role,
            String by,
            String purpose,
            boolean granted,
            String requestId,
            Instant lookedAt) {}

    /**
     * Who wrote a letter.
     *
     * @throws MatterRefused.RoleNotAllowed when the role may not; that it was tried stays recorded
     */
    public LetterText identity(String letterNumber, Asker asker) {
        return letters.open(ask(letterNumber, null, asker).id());
    }

    /** The content of an attachment, under the same rule. */
    public byte[] attachment(String letterNumber, int n, Asker asker) {
        Letter letter = letters.get(letterNumber);
        if (letters.attachments(letter.id()).stream().noneMatch(each -> each.n() == n)) {
            throw new MatterRefused.LetterNotFound();
        }
        return letters.open(ask(letterNumber, n, asker).id(), n).orElseThrow(MatterRefused.LetterNotFound::new);
    }

    /** The looks at a letter after one, oldest first. */
    public List<Look> of(String letterNumber, long after, int limit) {
        return session.createNativeQuery("""
                        select id, attachment, role, looked_by, purpose, granted, cause, looked_at from letter_look
                        where letter_id = ? and id > ? order by id limit ?""", Tuple.class)
                .setParameter(1, letters.get(letterNumber).id())
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultStream()
                .map(row -> new Look(
                        row.get("id", Long.class),
                        row.get("attachment", Integer.class),
                        row.get("role", String.class),
                        row.get("looked_by", String.class),
                        row.get("purpose", String.class),
                        row.get("granted", Boolean.class),
                        row.get("cause", String.class),
                        row.get("looked_at", Instant.class)))
                .toList();
    }

    private Letter ask(String letterNumber, Integer attachment, Asker asker) {
        letters.requireKeys();
        Letter letter = letters.get(letterNumber);
        boolean granted = roles.contains(asker.role().strip());
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(RECORD)
                .setParameter(1, letter.id())
                .setParameter(2, attachment, Integer.class)
                .setParameter(3, asker.role().strip())
                .setParameter(4, asker.by().strip())
                .setParameter(5, asker.purpose().strip())
                .setParameter(6, granted)
                .setParameter(7, RequestId.current().orElse(null), String.class)
                .setParameter(8, Instant.now(clock))
                .executeUpdate());
        if (!granted) {
            throw new MatterRefused.RoleNotAllowed();
        }
        return letter;
    }
}
