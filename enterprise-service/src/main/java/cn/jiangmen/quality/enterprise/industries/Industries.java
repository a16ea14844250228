package cn.jiangmen.quality.enterprise.industries;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks industries up, by code and by words of their names. */
@ApplicationScoped
public class Industries {
    private static final String LIST = """
            select i.key, i.code, i.level, i.parent, i.name_zh
            from industry i
            where (cast(? as text) is null or i.parent = ?)
              and (cast(? as text) is null or i.level = ?)
              and (cast(? as text) is null or position(? in i.name_zh) > 0)
              and i.key > ?
            order by i.key limit ?""";

    private static final String ONE =
            "select i.key, i.code, i.level, i.parent, i.name_zh from industry i where i.key = ? or i.code = ?";

    private static final String PATH = """
            with recursive path as (
                select i.*, 0 as depth from industry i where i.key = ?
                union all
                select i.*, p.depth + 1 from path p join industry i on i.key = p.parent
            )
            select key, code, level, parent, name_zh from path where depth > 0 order by depth desc""";

    private final JsonRows rows;

    Industries(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * What to list; null asks for all.
     *
     * @param parent key of the whole
     * @param words part of the name
     * @param after the key after which the page begins
     */
    public record Filter(String parent, Industry.Level level, String words, String after) {}

    public List<Industry> list(Filter filter, int limit) {
        String level = filter.level() == null ? null : filter.level().name();
        return rows.list(
                Industry.class,
                LIST,
                filter.parent(),
                filter.parent(),
                level,
                level,
                filter.words(),
                filter.words(),
                filter.after() == null ? "" : filter.after(),
                limit);
    }

    /** By key or by code, as the standard prints it. */
    public Optional<Industry> find(String code) {
        return rows.first(Industry.class, ONE, code, code);
    }

    /** What it is part of, from the section down. */
    public List<Industry> path(Industry industry) {
        return rows.list(Industry.class, PATH, industry.key());
    }
}
