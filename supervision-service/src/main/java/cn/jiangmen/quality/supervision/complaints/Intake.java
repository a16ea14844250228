package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Takes letters in: sealed, numbered, routed and with their clocks started, in one transaction with their attachments. */
@ApplicationScoped
public class Intake {
    private final Letters letters;
    private final Matters matters;
    private final Numbers numbers;
    private final Routing routing;
    private final AttachmentRules rules;
    private final LegalClocks clocks;
    private final Clock clock;

    Intake(
            Letters letters,
            Matters matters,
            Numbers numbers,
            Routing routing,
            AttachmentRules rules,
            LegalClocks clocks,
            Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.numbers = numbers;
        this.routing = routing;
        this.rules = rules;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A file that came with a letter, under the name that its sender gave it. */
    public record File(String name, Path path) {}

    /**
     * Takes a letter in.
     *
     * @throws MatterRefused when something is missing or too much
     */
    @Transactional
    public Letter receive(Submission said, List<File> files) {
        letters.requireKeys();
        said.require();
        Subject subject = Subject.of(said.enterpriseName(), said.creditCode(), said.certificateNumber());
        LocalDate today = LocalDate.now(clock);
        LocalDate on = LegalDay.of("received_on", said.receivedOn(), clock);
        String county = routing.county(subject.creditCode(), said.county(), on);
        String code = StatusCode.next();
        String number = numbers.next(Numbers.LETTER, on.getYear());
        Instant now = Instant.now(clock);
        Letter letter = new Letter(Ids.next(), number, said, subject, on, StatusCode.digest(code)).recorded(now);
        List<String> names = files.stream().map(File::name).toList();
        letters.add(letter, new LetterText(said.reporter(), said.facts(), said.claim(), code, names));
        for (int i = 0; i < files.size(); i++) {
            attach(letter, i + 1, files.get(i).path());
        }
        RunningClocks running = clocks.read();
        said.kinds().stream().sorted().forEach(kind -> begin(kind, letter, county, running, today));
        return letter;
    }

    private void begin(MatterKind kind, Letter letter, String county, RunningClocks running, LocalDate today) {
        UUID id = Ids.next();
        String number = numbers.next(kind.prefix(), letter.receivedOn().getYear());
        Matter matter = new Matter(id, Origin.of(kind, number, letter), county, letter.recordedAt());
        matter.due(MatterClocks.dues(matter, running, today), letter.recordedAt());
        matters.save(matter, new Matters.Step(Act.RECEIVE, letter.receivedOn(), null, letter.recordedBy()));
    }

    private void attach(Letter letter, int n, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            Attachment listed = new Attachment(n, rules.mediaType(n, content), content.length, sha256(content));
            letters.attach(letter, listed, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lower-case hex. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
