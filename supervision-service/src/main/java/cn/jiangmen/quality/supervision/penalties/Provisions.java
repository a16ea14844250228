package cn.jiangmen.quality.supervision.penalties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The articles on which penalties rest and the amounts that are set beside them, with the days they are in force for. */
@ApplicationScoped
public class Provisions {
    private static final String COLUMNS = "select code, valid_from, valid_until, instrument, article, act, words,"
            + " fine_from, fine_to, small_value, value_times, source, confidence from legal_provision ";
    private static final String IN_FORCE =
            COLUMNS + "where code = ? and valid_from <= ? and (valid_until is null or valid_until > ?)";
    private static final String LIST = COLUMNS + """
            where (cast(:code as text) is null or code = :code)
              and (cast(:day as date) is null or valid_from <= :day and (valid_until is null or valid_until > :day))
            order by code, valid_from""";
    private static final String END = """
            update legal_provision set valid_until = :day
            where code = :code and valid_until is null and valid_from < :day""";
    private static final String ADD = """
            insert into legal_provision (code, valid_from, instrument, article, act, words, fine_from, fine_to,
                small_value, value_times, source, confidence, recorded_by, recorded_at)
            values (:code, :day, :instrument, :article, :act, :words, :fineFrom, :fineTo, :smallValue, :valueTimes,
                :source, :confidence, :by, :now)""";
    private static final String LIMITS =
            "select code, valid_from, yuan, instrument, source, recorded_by from penalty_limit order by code, valid_from";
    private static final String SET_LIMIT = """
            insert into penalty_limit (code, valid_from, yuan, instrument, source, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Session session;
    private final Clock clock;

    Provisions(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** An amount that is set from a day on, until the next one of its code. */
    @Schema(name = "PenaltyLimit")
    public record Limit(
            String code, LocalDate validFrom, BigDecimal yuan, String instrument, String source, String recordedBy) {}

    /** The words of an article that were in force on a day. */
    Optional<Provision> inForce(String code, LocalDate day) {
        return session.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter(1, code)
                .setParameter(2, day)
                .setParameter(3, day)
                .getResultStream()
                .map(Provisions::provision)
                .findFirst();
    }

    /** The articles, all their words or those in force on a day. */
    @Transactional
    public List<Provision> list(String code, LocalDate on) {
        return session.createNativeQuery(LIST, Tuple.class)
                .setParameter("code", code, String.class)
                .setParameter("day", on, LocalDate.class)
                .getResultStream()
                .map(Provisions::provision)
                .toList();
    }

    /**
     * Adds an article, or new words of one, from a day on; the words before end on it.
     *
     * @throws PenaltyRefused.ProvisionOverlaps when words of that day or of a later one are known
     */
    @Transactional
    public Provision add(Provision told, String by) {
        boolean known = list(told.code(), null).stream()
                .anyMatch(each -> !each.validFrom().isBefore(told.validFrom())
                        || (each.validUntil() != null && each.validUntil().isAfter(told.validFrom())));
        if (known) {
            throw new PenaltyRefused.ProvisionOverlaps(told.code(), told.validFrom());
        }
        session.createNativeMutationQuery(END)
                .setParameter("day", told.validFrom())
                .setParameter("code", told.code())
                .executeUpdate();
        session.createNativeMutationQuery(ADD)
                .setParameter("code", told.code())
                .setParameter("day", told.validFrom())
                .setParameter("instrument", told.instrument())
                .setParameter("article", told.article())
                .setParameter("act", told.act())
                .setParameter("words", told.words())
                .setParameter("fineFrom", told.fineFrom(), BigDecimal.class)
                .setParameter("fineTo", told.fineTo(), BigDecimal.class)
                .setParameter("smallValue", told.smallValue(), BigDecimal.class)
                .setParameter("valueTimes", told.valueTimes(), BigDecimal.class)
                .setParameter("source", told.source())
                .setParameter("confidence", told.confidence())
                .setParameter("by", by)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        return inForce(told.code(), told.validFrom()).orElseThrow();
    }

    @Transactional
    public List<Limit> limits() {
        return session.createNativeQuery(LIMITS, Tuple.class)
                .getResultStream()
                .map(row -> new Limit(
                        row.get("code", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("yuan", BigDecimal.class),
                        row.get("instrument", String.class),
                        row.get("source", String.class),
                        row.get("recorded_by", String.class)))
                .toList();
    }

    /**
     * Sets an amount from a day on.
     *
     * @throws PenaltyRefused.ProvisionOverlaps when one is set from that day on already
     */
    @Transactional
    public Limit set(Limit told) {
        int added = session.createNativeMutationQuery(SET_LIMIT)
                .setParameter(1, told.code())
                .setParameter(2, told.validFrom())
                .setParameter(3, told.yuan())
                .setParameter(4, told.instrument())
                .setParameter(5, told.source())
                .setParameter(6, told.recordedBy())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        if (added == 0) {
            throw new PenaltyRefused.ProvisionOverlaps(told.code(), told.validFrom());
        }
        return told;
    }

    private static Provision provision(Tuple row) {
        return new Provision(
                row.get("code", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class),
                row.get("instrument", String.class),
                row.get("article", String.class),
                row.get("act", String.class),
                row.get("words", String.class),
                row.get("fine_from", BigDecimal.class),
                row.get("fine_to", BigDecimal.class),
                row.get("small_value", BigDecimal.class),
                row.get("value_times", BigDecimal.class),
                row.get("source", String.class),
                row.get("confidence", String.class));
    }
}
