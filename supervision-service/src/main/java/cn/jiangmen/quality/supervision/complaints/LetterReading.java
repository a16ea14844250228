package cn.jiangmen.quality.supervision.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads letters: for those who handle them by number, for those who wrote them by code. */
@ApplicationScoped
public class LetterReading {
    private final Letters letters;
    private final Session session;

    LetterReading(Letters letters, Session session) {
        this.letters = letters;
        this.session = session;
    }

    /** What the writer was told. */
    public record Reply(LocalDate toldOn, String text) {}

    public Letter get(String number) {
        return letters.get(number);
    }

    public Letter byCode(String code) {
        return letters.byCode(code);
    }

    public List<Attachment> attachments(Letter letter) {
        return letters.attachments(letter.id());
    }

    /** The matters that a letter has brought, complaint first. */
    public List<Matter> matters(Letter letter) {
        return session.createQuery("from Matter where origin.letterId = ?1 order by origin.kind", Matter.class)
                .setParameter(1, letter.id())
                .getResultList();
    }

    /** The matter that a merged one is handled with, else the matter itself. */
    public Matter leading(Matter each) {
        return each.mergedInto() == null
                ? each
                : session.createQuery("from Matter where origin.number = ?1", Matter.class)
                        .setParameter(1, each.mergedInto())
                        .getSingleResult();
    }

    /** What the writer of a matter was told of it, in order. */
    public List<Reply> replies(UUID matterId) {
        return session.createNativeQuery(
                        "select told_on, reply from matter_reply where matter_id = ? order by id", Tuple.class)
                .setParameter(1, matterId)
                .getResultStream()
                .map(row -> new Reply(row.get("told_on", LocalDate.class), row.get("reply", String.class)))
                .toList();
    }

    /**
     * The code of a letter, for the answer to the one who has just handed it in.
     *
     * @throws MatterRefused.KeysMissing when it cannot be opened
     */
    public String statusCode(Letter letter) {
        return letters.open(letter.id()).statusCode();
    }
}
