package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Unit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader of a table should know, in both languages. */
@Schema(name = "StatisticsNote")
public record Note(@Schema(examples = "current-attribute") String code, String zh, String en) {
    private static final Note MOVES = new Note(
            "moves",
            "增加、减少按期内开始和终止计入的次数统计;在县(市、区)之间迁移的,在迁出地计减少、在迁入地计增加,在合计中两者均不计。",
            "Gains and losses are memberships that began or ended within the period; a move between counties is a loss in"
                    + " the one and a gain in the other, and neither in the total.");
    private static final Note OVERLAP = new Note(
            "rows-overlap",
            "同一企业可同时持有多类证书:去重口径下各类之和大于合计;家次口径下各类之和等于合计。",
            "An enterprise may hold certificates of several classes: on the distinct basis the classes add up to more"
                    + " than the total; on the holdings basis they add up to it.");
    private static final Note CURRENT = new Note(
            "current-attribute",
            "行业和规模以企业登记的当前信息为准,不随所查日期回溯;未登记或代码无法识别的列入“未知”。",
            "Industry and size are those registered now, whatever the day; what is not registered or not readable is"
                    + " `unknown`.");
    private static final Note UNDER_WAY = new Note(
            "period-under-way",
            "标为未完整的统计期尚未结束或截至所查日期;今后日期的数按已知到期日推算,不含今后的新增和续证。",
            "A period that is not complete is not over or was cut at the last day asked for; days to come are told as they"
                    + " will be if nothing is renewed or added.");

    static List<Note> of(Unit unit, List<Dimension> dimensions, boolean moves, boolean complete) {
        List<Note> notes = new ArrayList<>();
        if (moves) {
            notes.add(MOVES);
        }
        if (dimensions.stream().anyMatch(dimension -> !dimension.parts(unit))) {
            notes.add(OVERLAP);
        }
        if (dimensions.stream().anyMatch(Dimension::isCurrent)) {
            notes.add(CURRENT);
        }
        if (!complete) {
            notes.add(UNDER_WAY);
        }
        return notes;
    }
}
