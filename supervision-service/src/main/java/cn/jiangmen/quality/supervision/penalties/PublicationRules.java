package cn.jiangmen.quality.supervision.penalties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** What is published where and for how long, by the rules of the day; they are rows, with their instrument. */
@ApplicationScoped
class PublicationRules {
    private static final String LOW_FINE = "LOW_FINE";
    private static final Set<PenaltyKind> LIGHT = EnumSet.of(PenaltyKind.WARNING, PenaltyKind.CRITICISM);
    private static final Set<PenaltyKind> FINED =
            EnumSet.of(PenaltyKind.WARNING, PenaltyKind.CRITICISM, PenaltyKind.FINE);
    private static final String EXCLUSION = """
            select condition, instrument from publication_exclusion
            where channel = :channel and condition in (:conditions) and valid_from <= :day
              and (valid_until is null or valid_until > :day)
            order by condition limit 1""";
    private static final String PERIOD = """
            select months, runs_from from publication_period
            where channel = :channel and period = :period and valid_from <= :day
              and (valid_until is null or valid_until > :day)""";
    private static final String LIMIT =
            "select yuan from penalty_limit where code = ? and valid_from <= ? order by valid_from desc limit 1";

    private final Session session;

    PublicationRules(Session session) {
        this.session = session;
    }

    /** Why a channel leaves a penalty out. */
    record Exclusion(String condition, String instrument) {
        /** The conditions that follow from the decision itself. */
        static final Set<String> CONDITIONS = Set.of("WARNING_ONLY", "SIMPLE_PROCEDURE", "NATURAL_PERSON");
    }

    /** The rule by which a channel leaves such a penalty out. */
    Optional<Exclusion> exclusion(
            Channel channel, Set<PenaltyKind> kinds, boolean simple, PartyKind party, LocalDate decidedOn) {
        List<String> conditions = new ArrayList<>();
        if (kinds.equals(EnumSet.of(PenaltyKind.WARNING))) {
            conditions.add("WARNING_ONLY");
        }
        if (simple) {
            conditions.add("SIMPLE_PROCEDURE");
        }
        if (party == PartyKind.NATURAL_PERSON) {
            conditions.add("NATURAL_PERSON");
        }
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return session.createNativeQuery(EXCLUSION, Tuple.class)
                .setParameter("channel", channel.name())
                .setParameterList("conditions", conditions)
                .setParameter("day", decidedOn)
                .getResultStream()
                .map(row -> new Exclusion(row.get("condition", String.class), row.get("instrument", String.class)))
                .findFirst();
    }

    /** An amount that was set for a day, where one was set. */
    Optional<BigDecimal> limit(String code, LocalDate day) {
        return session.createNativeQuery(LIMIT, BigDecimal.class)
                .setParameter(1, code)
                .setParameter(2, day)
                .uniqueResultOptional();
    }

    /**
     * For which period a penalty is shown.
     *
     * @param told by the officer; needed where the rules leave it open, and not against them
     */
    String period(Channel channel, Penalty each, String told, LocalDate on) {
        Set<PenaltyKind> kinds = each.kinds();
        if (channel == Channel.CREDIT) {
            String usual = LIGHT.containsAll(kinds)
                    ? "MINOR"
                    : kinds.stream().anyMatch(PenaltyKind::grave) ? "SERIOUS" : "GENERAL";
            return told == null ? usual : told;
        }
        String ruled = null;
        if (kinds.equals(EnumSet.of(PenaltyKind.CRITICISM)) || LIGHT.containsAll(kinds)) {
            ruled = "SHORT";
        } else if (!FINED.containsAll(kinds)) {
            ruled = "LONG";
        } else {
            Optional<BigDecimal> low = limit(LOW_FINE, each.decision().decidedOn());
            if (low.isPresent()) {
                ruled = each.sums().fineYuan().compareTo(low.get()) <= 0 ? "SHORT" : "LONG";
            }
        }
        if (ruled == null && told == null) {
            throw new PenaltyRefused.LowFineLimitMissing();
        }
        if (ruled != null && told != null && !ruled.equals(told)) {
            throw new PenaltyRefused.PeriodContradicts(told, ruled);
        }
        return ruled == null ? told : ruled;
    }

    /** The first day on which it is no longer shown; a restriction that the decision imposes is shown while it lasts. */
    LocalDate end(Channel channel, String period, Penalty each, LocalDate publishedOn, LocalDate ruleDay) {
        Tuple rule = session.createNativeQuery(PERIOD, Tuple.class)
                .setParameter("channel", channel.name())
                .setParameter("period", period)
                .setParameter("day", ruleDay)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new PenaltyRefused.PeriodUnknown(period));
        boolean fromDecision = "DECISION".equals(rule.get("runs_from", String.class));
        LocalDate start = fromDecision ? each.decision().decidedOn() : publishedOn;
        LocalDate end = start.plusMonths(rule.get("months", Integer.class));
        LocalDate restricted = each.particulars().restrictionUntil();
        return restricted == null || restricted.isBefore(end) ? end : restricted.plusDays(1);
    }
}
