package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.Enterprise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One field of an enterprise that a row changes.
 *
 * @param field the header of its column
 * @param before what is known, null where nothing is
 * @param after what will be known
 */
public record Difference(String field, String before, String after) {

    /** An enterprise as a row of a list would show it, kept while the enterprise itself changes. */
    static Map<Column, String> shown(Enterprise enterprise, LocalDate today) {
        Map<Column, String> shown = new EnumMap<>(Column.class);
        shown.put(Column.NAME, enterprise.name());
        shown.put(Column.COUNTY, enterprise.county().on(today).orElse(County.UNATTRIBUTED));
        shown.put(Column.COUNTY_SINCE, enterprise.county().periods().toString());
        shown.put(Column.ADDRESS, enterprise.address().orElse(null));
        shown.put(Column.INDUSTRY, enterprise.industryCode().orElse(null));
        shown.put(Column.SIZE, Objects.toString(enterprise.size().orElse(null), null));
        shown.put(Column.STATUS_ON, Objects.toString(enterprise.endedOn().orElse(null), null));
        return shown;
    }

    static List<Difference> between(Map<Column, String> before, Map<Column, String> after) {
        List<Difference> differences = new ArrayList<>();
        for (Column column : Column.values()) {
            if (!Objects.equals(before.get(column), after.get(column))) {
                differences.add(new Difference(column.title(), before.get(column), after.get(column)));
            }
        }
        // the periods say more than the county of today only where that is the same
        if (differences.stream().anyMatch(d -> d.field().equals(Column.COUNTY.title()))) {
            differences.removeIf(d -> d.field().equals(Column.COUNTY_SINCE.title()));
        }
        return differences;
    }
}
