package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.supervision.complaints.sealing.Sealed;
import cn.jiangmen.quality.supervision.complaints.sealing.Seals;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All letters with what is sealed of them: the one place where a seal is put on or opened. */
@ApplicationScoped
class Letters {
    private static final String IDENTITY = """
            insert into reporter_identity (letter_id, key_id, nonce, sealed, reporter_mark) values (?, ?, ?, ?, ?)""";
    private static final String ATTACH = """
            insert into letter_attachment (letter_id, n, media_type, bytes, sha256, key_id, nonce, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MARK = "reporter mark";

    private final Session session;
    private final Seals seals;

    Letters(Session session, Seals seals) {
        this.session = session;
        this.seals = seals;
    }

    /** @throws MatterRefused.KeysMissing when nothing can be sealed */
    void requireKeys() {
        if (!seals.ready()) {
            throw new MatterRefused.KeysMissing();
        }
    }

    void add(Letter letter, LetterText text) {
        session.persist(letter);
        session.flush();
        Sealed sealed = seals.seal(write(text), purpose(letter.id()));
        session.createNativeMutationQuery(IDENTITY)
                .setParameter(1, letter.id())
                .setParameter(2, sealed.keyId())
                .setParameter(3, sealed.nonce())
                .setParameter(4, sealed.bytes())
                .setParameter(5, mark(text), byte[].class)
                .executeUpdate();
    }

    void attach(Letter letter, Attachment listed, byte[] content) {
        Sealed sealed = seals.seal(content, purpose(letter.id(), listed.n()));
        session.createNativeMutationQuery(ATTACH)
                .setParameter(1, letter.id())
                .setParameter(2, listed.n())
                .setParameter(3, listed.mediaType())
                .setParameter(4, listed.bytes())
                .setParameter(5, listed.sha256())
                .setParameter(6, sealed.keyId())
                .setParameter(7, sealed.nonce())
                .setParameter(8, sealed.bytes())
                .executeUpdate();
    }

    /** @throws MatterRefused.LetterNotFound when none has the number */
    Letter get(String number) {
        return one("letterNumber", number.strip());
    }

    /** @throws MatterRefused.LetterNotFound when none has the code */
    Letter byCode(String code) {
        return one("codeHash", StatusCode.digest(code));
    }

    private Letter one(String field, Object value) {
        return session.createQuery("from Letter where " + field + " = ?1", Letter.class)
                .setParameter(1, value)
                .getResultStream()
                .findFirst()
                .orElseThrow(MatterRefused.LetterNotFound::new);
    }

    /** Opens the seal of a letter. */
    LetterText open(UUID letterId) {
        requireKeys();
        Tuple row = session.createNativeQuery(
                        "select key_id, nonce, sealed from reporter_identity where letter_id = ?", Tuple.class)
                .setParameter(1, letterId)
                .getSingleResult();
        return read(seals.open(sealed(row), purpose(letterId)));
    }

    /** Opens the seal of an attachment. */
    Optional<byte[]> open(UUID letterId, int n) {
        requireKeys();
        return session.createNativeQuery(
                        "select key_id, nonce, sealed from letter_attachment where letter_id = ? and n = ?",
                        Tuple.class)
                .setParameter(1, letterId)
                .setParameter(2, n)
                .getResultStream()
                .findFirst()
                .map(row -> seals.open(sealed(row), purpose(letterId, n)));
    }

    List<Attachment> attachments(UUID letterId) {
        return session.createNativeQuery(
                        "select n, media_type, bytes, sha256 from letter_attachment where letter_id = ? order by n",
                        Tuple.class)
                .setParameter(1, letterId)
                .getResultStream()
                .map(row -> new Attachment(
                        row.get("n", Integer.class),
                        row.get("media_type", String.class),
                        row.get("bytes", Integer.class),
                        row.get("sha256", String.class)))
                .toList();
    }

    /** Puts the present key's seal on up to so many of what another key sealed; how many that were. In a transaction. */
    int reseal(int most) {
        List<Tuple> texts = session.createNativeQuery("""
                        select letter_id, key_id, nonce, sealed from reporter_identity
                        where key_id <> ? order by letter_id limit ? for update skip locked""", Tuple.class)
                .setParameter(1, seals.keyId())
                .setParameter(2, most)
                .getResultList();
        for (Tuple row : texts) {
            UUID letter = row.get("letter_id", UUID.class);
            byte[] plain = seals.open(sealed(row), purpose(letter));
            Sealed anew = seals.seal(plain, purpose(letter));
            session.createNativeMutationQuery(
                            "update reporter_identity set key_id = ?, nonce = ?, sealed = ?, reporter_mark = ? where letter_id = ?")
                    .setParameter(1, anew.keyId())
                    .setParameter(2, anew.nonce())
                    .setParameter(3, anew.bytes())
                    .setParameter(4, mark(read(plain)), byte[].class)
                    .setParameter(5, letter)
                    .executeUpdate();
        }
        return texts.size() + resealAttachment();
    }

    // one at a time: they are large
    private int resealAttachment() {
        Optional<Tuple> found = session.createNativeQuery("""
                        select letter_id, n, key_id, nonce, sealed from letter_attachment
                        where key_id <> ? order by letter_id, n limit 1 for update skip locked""", Tuple.class)
                .setParameter(1, seals.keyId())
                .getResultStream()
                .findFirst();
        found.ifPresent(row -> {
            UUID letter = row.get("letter_id", UUID.class);
            int n = row.get("n", Integer.class);
            Sealed anew = seals.seal(seals.open(sealed(row), purpose(letter, n)), purpose(letter, n));
            session.createNativeMutationQuery(
                            "update letter_attachment set key_id = ?, nonce = ?, sealed = ? where letter_id = ? and n = ?")
                    .setParameter(1, anew.keyId())
                    .setParameter(2, anew.nonce())
                    .setParameter(3, anew.bytes())
                    .setParameter(4, letter)
                    .setParameter(5, n)
                    .executeUpdate();
        });
        return found.isPresent() ? 1 : 0;
    }

    private byte[] mark(LetterText text) {
        return text.reporter() == null
                ? null
                : seals.mark(text.reporter().mark().getBytes(StandardCharsets.UTF_8), MARK);
    }

    private static Sealed sealed(Tuple row) {
        return new Sealed(
                row.get("key_id", String.class), row.get("nonce", byte[].class), row.get("sealed", byte[].class));
    }

    private static String purpose(UUID letterId) {
        return "letter " + letterId;
    }

    private static String purpose(UUID letterId, int n) {
        return "attachment " + letterId + " " + n;
    }

    private static byte[] write(LetterText text) {
        try {
            return Json.EVENTS.writeValueAsBytes(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter cannot be written", null);
        }
    }

    // what went wrong is not passed on: it would quote the letter
    private static LetterText read(byte[] plain) {
        try {
            return Json.EVENTS.readValue(plain, LetterText.class);
        } catch (IOException e) {
            throw new IllegalStateException("a sealed letter cannot be read", null);
        }
    }
}
