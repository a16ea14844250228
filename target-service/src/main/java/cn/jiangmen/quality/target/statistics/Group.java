package cn.jiangmen.quality.target.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group of a breakdown, and what it is called. */
@Schema(name = "StatisticsGroup")
public record Group(
        @Schema(examples = "440703") String key,
        @Schema(examples = "蓬江区") String nameZh,
        @Schema(examples = "Pengjiang") String nameEn) {
    static final Group TOTAL = new Group("total", "合计", "Total");
    private static final Group UNKNOWN = new Group(Dimension.UNKNOWN, "未知", "Unknown");

    /** The groups of a dimension in their order; of the classes only those that are counted. */
    static List<Group> all(Connection connection, Dimension dimension, List<String> classes) throws SQLException {
        String names =
                switch (dimension) {
                    case COUNTY -> "select code, name_zh, name_en from county order by position";
                    case SCHEME_CLASS ->
                        "select code, name_zh, name_en from scheme_class where code = any (?) order by position";
                    case INDUSTRY -> "select code, name_zh, name_en from industry_section order by code";
                    case SIZE -> "select code, name_zh, name_en from enterprise_size order by position";
                };
        List<Group> groups = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(names)) {
            if (dimension == Dimension.SCHEME_CLASS) {
                query.setArray(1, connection.createArrayOf("text", classes.toArray()));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    groups.add(new Group(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        if (dimension.isCurrent()) {
            groups.add(UNKNOWN);
        }
        return groups;
    }

    /**
     * Those to be shown: sections of industry only where something is counted, the others always; whatever is counted in no
     * known group comes last, so that nothing is lost.
     */
    static List<Group> shown(List<Group> all, Dimension dimension, String county, Collection<String> occurring) {
        List<Group> shown = new ArrayList<>();
        for (Group group : all) {
            boolean kept =
                    switch (dimension) {
                        case COUNTY -> county == null || group.key().equals(county);
                        case INDUSTRY -> occurring.contains(group.key()) || group.equals(UNKNOWN);
                        case SCHEME_CLASS, SIZE -> true;
                    };
            if (kept) {
                shown.add(group);
            }
        }
        occurring.stream()
                .filter(key -> all.stream().noneMatch(group -> group.key().equals(key)))
                .sorted()
                .map(key -> key.equals(Dimension.UNKNOWN) ? UNKNOWN : new Group(key, key, key))
                .forEach(shown::add);
        return shown;
    }
}
