package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * What the law says about listing and repair, by the rows that were in force on a day. Its questions flush nothing: they are
 * asked in the middle of an act, which is to be one version.
 */
@ApplicationScoped
public class Rulebook {
    private static final String IN_FORCE = " valid_from <= :day and (valid_until is null or valid_until >= :day) ";
    private static final String GROUNDS = "select * from dishonesty_ground where" + IN_FORCE + "order by code";
    private static final String MEASURES = "select * from dishonesty_measure where" + IN_FORCE + "order by code";
    private static final String HEAVY = "select kind, by_itself from dishonesty_heavy_penalty where" + IN_FORCE;
    private static final String GRADES =
            "select * from dishonesty_grade_rule where" + IN_FORCE + "order by penalty_kind";
    private static final String BASIS = "select instrument, article from dishonesty_act_basis"
            + " where record_kind = :kind and act = :act and" + IN_FORCE + "order by instrument";

    private final Session session;

    Rulebook(Session session) {
        this.session = session;
    }

    /** A ground for listing (列入事由). */
    @Schema(name = "DishonestyGround")
    public record Ground(
            String code,
            String instrument,
            String article,
            String titleZh,
            String titleEn,
            boolean withPenalty,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            String confidence) {}

    /** A measure that may be applied (惩戒措施). */
    @Schema(name = "DishonestyCatalogueMeasure")
    public record CatalogueMeasure(
            String code,
            String nameZh,
            String nameEn,
            String legalBasis,
            String authority,
            boolean statutoryPeriod,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            String confidence) {}

    /** The tier of a kind of penalty (信用修复分类). */
    @Schema(name = "DishonestyGradeRule")
    public record GradeRule(
            String penaltyKind,
            Grade grade,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            String confidence) {}

    public List<Ground> grounds(LocalDate day) {
        return rows(GROUNDS, day).stream()
                .map(row -> new Ground(
                        text(row, "code"),
                        text(row, "instrument"),
                        text(row, "article"),
                        text(row, "title_zh"),
                        text(row, "title_en"),
                        row.get("with_penalty", Boolean.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class),
                        text(row, "source"),
                        text(row, "confidence")))
                .toList();
    }

    /**
     * A ground by its code.
     *
     * @throws RuleRefused.GroundUnknown when there was none on the day
     */
    public Ground ground(String code, LocalDate day) {
        return grounds(day).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleRefused.GroundUnknown(code, day));
    }

    public List<CatalogueMeasure> measures(LocalDate day) {
        return rows(MEASURES, day).stream()
                .map(row -> new CatalogueMeasure(
                        text(row, "code"),
                        text(row, "name_zh"),
                        text(row, "name_en"),
                        text(row, "legal_basis"),
                        text(row, "authority"),
                        row.get("statutory_period", Boolean.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class),
                        text(row, "source"),
                        text(row, "confidence")))
                .toList();
    }

    /** @throws RuleRefused.MeasureUnknown when there was none on the day */
    CatalogueMeasure measure(String code, LocalDate day) {
        return measures(day).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleRefused.MeasureUnknown(code, day));
    }

    public List<GradeRule> grades(LocalDate day) {
        return rows(GRADES, day).stream()
                .map(row -> new GradeRule(
                        text(row, "penalty_kind"),
                        Grade.valueOf(text(row, "grade")),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class),
                        text(row, "source"),
                        text(row, "confidence")))
                .toList();
    }

    /** The tier of a penalty: the gravest of its kinds; none where no rule was in force. */
    Optional<Grade> grade(List<String> kinds, LocalDate day) {
        return grades(day).stream()
                .filter(rule -> kinds.contains(rule.penaltyKind()))
                .map(GradeRule::grade)
                .max(Enum::compareTo);
    }

    /** Whether kinds of penalty make it a heavy one, by themselves or where the heavier-punishment principle was applied. */
    boolean heavy(List<String> kinds, boolean byPrinciple, LocalDate day) {
        return rows(HEAVY, day).stream()
                .anyMatch(row ->
                        kinds.contains(text(row, "kind")) && (byPrinciple || row.get("by_itself", Boolean.class)));
    }

    /** @throws RuleRefused.NoRuleInForce when nothing in force on the day provides for the act */
    List<LegalBasis> basis(RecordKind kind, String act, LocalDate day) {
        List<LegalBasis> basis = session.createNativeQuery(BASIS, Tuple.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("kind", kind.name())
                .setParameter("act", act)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new LegalBasis(text(row, "instrument"), text(row, "article")))
                .toList();
        if (basis.isEmpty()) {
            throw new RuleRefused.NoRuleInForce(act, day);
        }
        return basis;
    }

    /** @throws RuleRefused.RoleNotAllowed when the role may not do the act */
    void requireRole(String act, Actor by) {
        List<String> allowed = session.createNativeQuery(
                        "select role from dishonesty_act_role where act = :act order by role", String.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("act", act)
                .getResultList();
        if (by.role() == Role.SYSTEM || !allowed.contains(by.role().name())) {
            throw new RuleRefused.RoleNotAllowed(act, by.role(), allowed);
        }
    }

    private List<Tuple> rows(String query, LocalDate day) {
        return session.createNativeQuery(query, Tuple.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("day", day)
                .getResultList();
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
