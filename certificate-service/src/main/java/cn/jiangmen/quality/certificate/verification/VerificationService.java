package cn.jiangmen.quality.certificate.verification;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Certificates;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.CertificationBodyService;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Answers questions about certificates, however many at once, with a fixed number of queries. */
@ApplicationScoped
public class VerificationService {
    private static final int MOST_OF_A_HOLDER = 50;

    private static final String COVERAGE =
            "select record_kind, max(finished_at) from import_job where state = 'COMMITTED' group by record_kind";

    private final Certificates certificates;
    private final CertificationBodyService bodies;
    private final Catalogue catalogue;
    private final Session session;
    private final Clock clock;

    VerificationService(
            Certificates certificates,
            CertificationBodyService bodies,
            Catalogue catalogue,
            Session session,
            Clock clock) {
        this.certificates = certificates;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.session = session;
        this.clock = clock;
    }

    /**
     * Answers questions as of now.
     *
     * @param on the day the checks hold for; null is today
     */
    @Transactional
    public Verification verify(List<Asked> questions, LocalDate on) {
        Term.plausible("on", on);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Map<String, List<Certificate>> byNumber = by(
                certificates.withNumbers(told(questions, Asked::number)),
                certificate -> certificate.number().key());
        Map<String, List<Certificate>> byCode = by(
                ofHolders(
                        "holder_credit_code",
                        told(questions.stream().filter(q -> q.number() == null), Asked::creditCode)),
                c -> c.details().holder().creditCode());
        Map<String, List<Certificate>> byName = by(
                ofHolders(
                        "holder_name",
                        told(
                                questions.stream().filter(q -> q.number() == null && q.creditCode() == null),
                                Asked::holder)),
                c -> c.details().holder().name());
        Map<String, CertificationBody> known = bodies.byKey(Stream.of(byNumber, byCode, byName)
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream)
                .map(Certificate::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Schemes schemes = catalogue.schemes();
        List<Verification.Answer> answers = new ArrayList<>(questions.size());
        for (Asked asked : questions) {
            List<Certificate> found = asked.number() != null
                    ? byNumber.getOrDefault(asked.number(), List.of())
                    : asked.creditCode() != null
                            ? byCode.getOrDefault(asked.creditCode(), List.of())
                            : byName.getOrDefault(asked.holder(), List.of());
            answers.add(answer(asked, found, known, schemes, day));
        }
        return new Verification(Ids.next(), clock.instant(), day, coverage(), answers);
    }

    private static Verification.Answer answer(
            Asked asked,
            List<Certificate> found,
            Map<String, CertificationBody> bodies,
            Schemes schemes,
            LocalDate day) {
        List<Certificate> fitting = found.stream()
                .filter(certificate -> asked.body() == null || asked.body().equals(certificate.body()))
                .toList();
        boolean more = asked.number() == null && fitting.size() > MOST_OF_A_HOLDER;
        List<Verification.Match> matches = fitting.stream()
                .limit(more ? MOST_OF_A_HOLDER : fitting.size())
                .map(certificate -> match(
                        certificate,
                        Checks.of(
                                certificate,
                                asked,
                                certificate.body() == null ? null : bodies.get(certificate.body()),
                                schemes,
                                day),
                        day))
                .toList();
        return new Verification.Answer(
                asked, !matches.isEmpty(), matches, more, matches.isEmpty() ? reasons(asked, found) : List.of());
    }

    private static Verification.Match match(
            Certificate certificate, List<Verification.Finding> findings, LocalDate day) {
        Details details = certificate.details();
        return new Verification.Match(
                certificate.id(),
                certificate.number().number(),
                certificate.body(),
                details.bodyName(),
                certificate.scheme(),
                details.holder().name(),
                details.holder().creditCode(),
                certificate.statusOn(day).orElse(null),
                certificate.days().issuedOn(),
                certificate.days().expiresOn(),
                certificate.source(),
                certificate.recordedAt(),
                findings);
    }

    private static List<Verification.Reason> reasons(Asked asked, List<Certificate> ofOtherBodies) {
        Stream<Absence> possible = asked.number() == null
                ? Stream.of(Absence.NOT_YET_REPORTED, Absence.OUTSIDE_COVERAGE, Absence.NO_CERTIFICATE)
                : ofOtherBodies.isEmpty()
                        ? Stream.of(
                                Absence.NUMBER_MISTYPED,
                                Absence.NOT_YET_REPORTED,
                                Absence.OUTSIDE_COVERAGE,
                                Absence.NO_CERTIFICATE,
                                Absence.NEVER_ISSUED)
                        : Stream.of(Absence.OTHER_BODY);
        return possible.map(Verification.Reason::of).toList();
    }

    private List<Certificate> ofHolders(String column, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        String query = """
                select c.* from unnest(cast(? as text[])) as asked(value)
                cross join lateral (
                    select * from certificate where %s = asked.value order by id limit %d) c""".formatted(column, MOST_OF_A_HOLDER + 1);
        return session.createNativeQuery(query, Certificate.class)
                .setParameter(1, values.toArray(String[]::new))
                .getResultList();
    }

    private List<Verification.Coverage> coverage() {
        Map<RecordKind, Instant> imported = new EnumMap<>(RecordKind.class);
        session.createNativeQuery(COVERAGE, Object[].class)
                .getResultStream()
                .forEach(row -> imported.put(RecordKind.valueOf((String) row[0]), (Instant) row[1]));
        return Stream.of(RecordKind.values())
                .map(kind -> new Verification.Coverage(kind, imported.get(kind)))
                .toList();
    }

    private static Collection<String> told(List<Asked> questions, Function<Asked, String> part) {
        return told(questions.stream(), part);
    }

    private static Collection<String> told(Stream<Asked> questions, Function<Asked, String> part) {
        return questions.map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Map<String, List<Certificate>> by(List<Certificate> found, Function<Certificate, String> key) {
        return found.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
