package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger and the overdue list as files that officers open. */
@ApplicationScoped
public class DutyExport {
    private static final List<String> LEDGER = List.of(
            "任务编号", "条目", "任务", "方案原文", "牵头单位", "分工负责单位", "配合单位", "县(市、区)", "状态", "状态日期", "状态原因", "完成期限", "逾期天数",
            "进度(%)", "节点数", "逾期节点数", "进展报告数", "活动数", "预算(元)", "支出(元)");
    private static final List<String> OVERDUE =
            List.of("类别", "任务编号", "条目", "事项", "县(市、区)", "责任单位", "状态", "完成期限", "逾期天数");
    private static final Map<DutyState, String> STATES = Map.of(
            DutyState.PLANNED, "计划",
            DutyState.UNDER_WAY, "推进中",
            DutyState.DONE, "完成",
            DutyState.DROPPED, "取消");
    private static final Map<DueKind, String> KINDS =
            Map.of(DueKind.DUTY, "任务", DueKind.COUNTY, "县(市、区)任务", DueKind.MILESTONE, "节点");

    private final DutyReading reading;
    private final JsonRows rows;

    DutyExport(DutyReading reading, JsonRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /** One line for each duty, and after it one for each county's strand. */
    public void ledger(DutyReading.Filter filter, OutputStream out, TableFormat format) {
        Map<String, String> counties = names("select code, name_zh as name from county");
        try (TableWriter table = format.open(out, "任务台账", LEDGER)) {
            reading.each(filter, duty -> {
                table.row(line(duty));
                duty.counties().forEach(strand -> table.row(line(duty, strand, counties)));
            });
        }
    }

    public void overdue(DutyReading.DueFilter filter, OutputStream out, TableFormat format) {
        Map<String, String> counties = names("select code, name_zh as name from county");
        Map<String, String> departments = names("select code, name_zh as name from department");
        try (TableWriter table = format.open(out, "逾期清单", OVERDUE)) {
            reading.eachOverdue(
                    filter,
                    each -> table.row(cells(
                            KINDS.get(each.kind()),
                            each.dutyCode(),
                            each.item(),
                            each.titleZh(),
                            counties.get(each.county()),
                            each.departments().stream().map(departments::get).collect(Collectors.joining("、")),
                            STATES.get(each.state()),
                            each.dueOn(),
                            each.daysOverdue())));
        }
    }

    private static List<Object> line(DutyLine duty) {
        return cells(
                duty.code(),
                duty.item().number(),
                duty.titleZh(),
                duty.words(),
                departments(duty, Role.LEAD),
                departments(duty, Role.SHARING),
                departments(duty, Role.COOPERATING),
                null,
                STATES.get(duty.state()),
                duty.stateSince(),
                duty.stateReason(),
                duty.dueOn(),
                duty.daysOverdue(),
                duty.percent(),
                duty.milestones(),
                duty.milestonesOverdue(),
                duty.reports(),
                duty.activities(),
                new BigDecimal(duty.budgeted()),
                new BigDecimal(duty.spent()));
    }

    private static List<Object> line(DutyLine duty, DutyLine.CountyStrand strand, Map<String, String> counties) {
        return cells(
                duty.code(),
                duty.item().number(),
                duty.titleZh(),
                null,
                null,
                null,
                null,
                counties.get(strand.county()),
                STATES.get(strand.state()),
                strand.stateSince(),
                strand.stateReason(),
                strand.dueOn(),
                strand.daysOverdue(),
                strand.percent(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String departments(DutyLine duty, Role role) {
        return duty.departments().stream()
                .filter(share -> share.role() == role)
                .map(DutyLine.Share::nameZh)
                .collect(Collectors.joining("、"));
    }

    private static List<Object> cells(Object... cells) {
        return Arrays.asList(cells);
    }

    private Map<String, String> names(String query) {
        record Name(String code, String name) {}
        return rows.list(Name.class, query).stream().collect(Collectors.toMap(Name::code, Name::name));
    }
}
