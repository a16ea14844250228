package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.kit.store.Conditions;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a directory is asked for; null asks for all.
 *
 * @param text part of what the lines say, from one character on; width and case do not matter
 * @param county where the institution is
 * @param laboratory one institution
 * @param status how the institution stands on the day
 * @param qualification what the institution has on the day
 * @param on the day, never null
 */
public record DirectoryFilter(
        String text,
        String county,
        UUID laboratory,
        LaboratoryStatus status,
        Qualification.Kind qualification,
        LocalDate on) {
    private static final String STANDS = """
            coalesce((select s.standing ->> 'status'
                      from jsonb_array_elements(standings) with ordinality as s(standing, n)
                      where s.n = 1 or (s.standing ->> 'from')::date <= :day
                      order by s.n desc limit 1), '') = :status""";
    private static final String HAS = """
            exists (select from jsonb_array_elements(qualifications) as q
                    where q ->> 'kind' = :qualification and (q ->> 'from')::date <= :day
                      and (q ->> 'to' is null or (q ->> 'to')::date > :day))""";

    /**
     * Checks what is asked for.
     *
     * @throws LaboratoryRefused.NothingToSearchFor when the text has neither letter nor digit
     */
    public DirectoryFilter {
        if (text != null && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new LaboratoryRefused.NothingToSearchFor();
        }
    }

    /** Institutions by their own name. */
    Conditions laboratories() {
        return institutions("id");
    }

    /** Lines, each with its institution, that hold on the day. */
    Conditions lines() {
        return institutions("laboratory_id").and("begins_on <= :on and (ends_on is null or ends_on > :on)", "on", on);
    }

    private Conditions institutions(String key) {
        Conditions conditions = new Conditions()
                .andIf(text, "searched like search_pattern(:text)", "text")
                .andIf(county, "county = :county", "county")
                .andIf(laboratory, key + " = :laboratory", "laboratory")
                .andIf(status == null ? null : status.name(), STANDS, "status")
                .andIf(qualification == null ? null : qualification.name(), HAS, "qualification");
        return status == null && qualification == null ? conditions : conditions.with("day", on);
    }
}
