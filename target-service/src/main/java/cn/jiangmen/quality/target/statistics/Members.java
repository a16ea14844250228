package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of a statement that reads who counts, each with the groups asked for. */
final class Members {
    /** The section of an industry code: a letter, a division and more digits, or both, if they do not contradict. */
    private static final String SECTION = """
            section_of as materialized (
                select i.industry, s.code as section
                from (
                    select distinct industry, substring(industry from '^[A-T]') as letter,
                           substring(industry from '[0-9]{2}')::int as division
                    from enterprise_replica
                    where industry ~ '^([A-T]|[A-T]?[0-9]{2,4})$'
                ) i
                join industry_section s
                  on (i.letter is null or i.letter = s.code)
                 and (i.division is null or i.division between s.first_division and s.last_division)
            )""";

    private static final String HOME = """
            home as materialized (
                select distinct on (e.credit_code) e.credit_code as subject, s.section, z.code as size
                from enterprise_replica e
                left join section_of s on s.industry = e.industry
                left join enterprise_size z on z.code = e.size
                order by e.credit_code, e.enterprise_id
            )""";

    private static final String CLASS_OF_SCHEME = """
            class_of as materialized (
                select distinct on (scheme) scheme as unit, kpi_class as class
                from certificate_replica
                where kpi_class = any (?)
                order by scheme, kpi_class
            )""";

    private static final String CLASS_OF_CERTIFICATE = """
            class_of as materialized (
                select certificate_id::text as unit, kpi_class as class from certificate_replica where kpi_class = any (?)
            )""";

    private Members() {}

    /**
     * {@code member as (subject, unit, period, county, class, section, size)} with what it needs before it. Its parameters:
     * the classes counted, if SCHEME_CLASS is wanted; the definition; the county, twice.
     */
    static String sql(Unit unit, Dimension... wanted) {
        Set<Dimension> groups = EnumSet.of(wanted[0], wanted);
        List<String> parts = new ArrayList<>();
        String columns = "";
        String joins = "";
        if (groups.contains(Dimension.SCHEME_CLASS)) {
            parts.add(unit == Unit.ENTERPRISE ? CLASS_OF_SCHEME : CLASS_OF_CERTIFICATE);
            columns += ", coalesce(k.class, 'unknown') as class";
            joins += " left join class_of k on k.unit = m.unit";
        }
        if (groups.contains(Dimension.INDUSTRY) || groups.contains(Dimension.SIZE)) {
            parts.add(SECTION);
            parts.add(HOME);
            columns += ", coalesce(h.section, 'unknown') as section, coalesce(h.size, 'unknown') as size";
            joins += " left join home h on h.subject = m.subject";
        }
        // HOLDINGS tells the schemes apart; whoever counts in it counts in DISTINCT on the same days
        parts.add("""
                member as (
                    select m.subject, m.unit, m.period, m.county%s
                    from membership m%s
                    where m.definition = ? and m.basis = '%s' and (?::text is null or m.county = ?)
                )""".formatted(columns, joins, unit == Unit.ENTERPRISE ? "HOLDINGS" : "DISTINCT"));
        return String.join(", ", parts);
    }
}
