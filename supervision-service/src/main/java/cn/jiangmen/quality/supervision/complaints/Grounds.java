package cn.jiangmen.quality.supervision.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Why a complaint is not accepted or its mediation ends, and why a report is not filed: rows with the days they hold for. */
@ApplicationScoped
public class Grounds {
    /** 期限届满. */
    static final String TIME_OVER = "TIME_OVER";

    private static final String IN_FORCE = """
            select act, code, valid_from, valid_until, title_zh, title_en, instrument, confidence from matter_ground
            where valid_from <= :day and (valid_until is null or :day <= valid_until)
            order by act, position""";

    private final Session session;

    Grounds(Session session) {
        this.session = session;
    }

    /**
     * One ground.
     *
     * @param act REFUSE, TERMINATE or NOT_FILE
     * @param from first day of receipt that it holds for
     * @param until last one, or null
     */
    public record Ground(
            String act,
            String code,
            LocalDate from,
            LocalDate until,
            String titleZh,
            String titleEn,
            String instrument,
            String confidence) {}

    /** Those in force for what was received on a day. */
    public List<Ground> of(LocalDate receivedOn) {
        return session.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("day", receivedOn)
                .getResultStream()
                .map(row -> new Ground(
                        row.get("act", String.class),
                        row.get("code", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class),
                        row.get("title_zh", String.class),
                        row.get("title_en", String.class),
                        row.get("instrument", String.class),
                        row.get("confidence", String.class)))
                .toList();
    }

    /** The ground that a matter was ended for, if it was for one. */
    public Optional<Ground> of(Matter matter) {
        String act =
                switch (matter.status()) {
                    case REFUSED -> "REFUSE";
                    case TERMINATED -> "TERMINATE";
                    case NOT_FILED -> "NOT_FILE";
                    default -> null;
                };
        return act == null
                ? Optional.empty()
                : of(matter.origin().receivedOn()).stream()
                        .filter(each -> each.act().equals(act) && each.code().equals(matter.ground()))
                        .findFirst();
    }

    /** @throws MatterRefused.GroundUnknown when it is none of the act in force for what was received that day */
    String require(String act, String code, LocalDate receivedOn) {
        return of(receivedOn).stream()
                .filter(each -> each.act().equals(act) && each.code().equals(code.strip()))
                .map(Ground::code)
                .findFirst()
                .orElseThrow(() -> new MatterRefused.GroundUnknown(receivedOn));
    }
}
