package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what may be screened, what the basis codes mean, and what the law says about them for a purpose. */
@ApplicationScoped
public class Purposes {
    private static final String PURPOSES = """
            select code, name_zh, name_en, valid_from, valid_to from screening_purpose
            where valid_from <= ? and (valid_to is null or ? < valid_to) order by position""";

    private static final String CODES = """
            select b.code, b.part, b.name_zh, b.name_en, (
                       select coalesce(jsonb_agg(jsonb_build_object(
                           'purpose', r.purpose, 'instrument', r.instrument, 'article', r.article,
                           'effect_zh', r.effect_zh, 'effect_en', r.effect_en, 'mark', r.mark)
                           order by r.purpose, r.instrument, r.article), '[]')
                       from screening_rule r
                       where r.basis_code = b.code and (?::text is null or r.purpose = ?)
                         and r.valid_from <= ? and (r.valid_to is null or ? < r.valid_to)) as rules
            from screening_basis_code b order by b.position""";

    private final JsonRows rows;

    Purposes(JsonRows rows) {
        this.rows = rows;
    }

    /** A purpose; {@code validTo} is the first day on which it is none any more. */
    @Schema(name = "ScreeningPurpose")
    public record Purpose(
            @Schema(examples = "SUBSIDY") String code,
            String nameZh,
            String nameEn,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo) {}

    /** What a basis code states, and what instruments say about it; no rule given means: none is known here. */
    @Schema(name = "ScreeningBasisCode")
    public record BasisCode(
            @Schema(examples = "SERIOUS_DISHONESTY") String code,
            @Schema(examples = "DISHONESTY") String part,
            String nameZh,
            String nameEn,
            List<Rule> rules) {}

    /** What an instrument says for a purpose; {@code mark} says how sure the row is. */
    @Schema(name = "ScreeningRule")
    public record Rule(
            String purpose, String instrument, String article, String effectZh, String effectEn, String mark) {}

    public List<Purpose> on(LocalDate day) {
        return rows.list(Purpose.class, PURPOSES, day, day);
    }

    /** All basis codes, with the rules for a purpose; null for every purpose. */
    public List<BasisCode> codes(String purpose, LocalDate day) {
        return rows.list(BasisCode.class, CODES, purpose, purpose, day, day);
    }

    void require(String purpose, LocalDate day) {
        if (on(day).stream().noneMatch(each -> each.code().equals(purpose))) {
            throw new ScreeningRefused.PurposeUnknown(purpose);
        }
    }
}
