package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.target.progress.Standing;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays tables out for files: one line for each period and group, both bases side by side. */
public final class StatisticsFile {
    private static final List<String> HEAD_ZH = List.of("指标代码", "指标名称", "口径版本", "统计期", "截止日", "是否完整", "分组代码", "分组名称");
    private static final List<String> HEAD_EN = List.of(
            "Indicator", "Name", "Definition version", "Period", "Measured on", "Complete", "Group", "Group name");
    private static final List<String> MEASURE_ZH =
            List.of("期末数", "增加", "减少", "上期", "环比增减", "环比%", "上年同期", "同比增减", "同比%");
    private static final List<String> MEASURE_EN = List.of(
            "balance",
            "gains",
            "losses",
            "previous period",
            "change",
            "change %",
            "a year before",
            "change on year",
            "change on year %");

    private final boolean english;

    public StatisticsFile(boolean english) {
        this.english = english;
    }

    public void write(StatisticsTable table, TableFormat format, OutputStream out) {
        List<String> columns = new ArrayList<>(english ? HEAD_EN : HEAD_ZH);
        for (String basis : List.of(word("去重", "Distinct"), word("家次", "Holdings"))) {
            (english ? MEASURE_EN : MEASURE_ZH).forEach(measure -> columns.add(headed(basis, measure)));
        }
        try (TableWriter writer = format.open(out, table.indicator(), columns)) {
            Stream.concat(table.rows().stream(), Stream.of(table.total())).forEach(row -> lines(table, row, writer));
            writer.notes(notes(table.notes(), table.standing()));
        }
    }

    private void lines(StatisticsTable table, StatisticsTable.Row row, TableWriter writer) {
        for (int i = 0; i < table.periods().size(); i++) {
            Span span = table.periods().get(i);
            List<Object> cells = new ArrayList<>();
            cells.add(table.indicator());
            cells.add(word(table.nameZh(), table.nameEn()));
            cells.add(table.definitionVersion());
            cells.add(span.label());
            cells.add(span.measuredOn());
            cells.add(span.complete() ? word("是", "yes") : word("否", "no"));
            cells.add(row.key());
            cells.add(word(row.nameZh(), row.nameEn()));
            measure(row.figures().get(i).distinct(), cells);
            measure(row.figures().get(i).holdings(), cells);
            writer.row(cells);
        }
    }

    private static void measure(Measure measure, List<Object> cells) {
        cells.add(measure.value());
        cells.add(measure.gains());
        cells.add(measure.losses());
        cells.add(measure.previous());
        cells.add(measure.change());
        cells.add(measure.changePercent());
        cells.add(measure.yearBefore());
        cells.add(measure.yearChange());
        cells.add(measure.yearChangePercent());
    }

    public void write(CrossTable table, TableFormat format, OutputStream out) {
        List<String> columns = new ArrayList<>(List.of(word("分组代码", "Group"), word("分组名称", "Group name")));
        Stream.concat(table.columnHeads().stream(), Stream.of(Group.TOTAL)).forEach(head -> {
            String name = word(head.nameZh(), head.nameEn());
            columns.add(headed(name, word("去重", "distinct")));
            columns.add(headed(name, word("家次", "holdings")));
        });
        try (TableWriter writer = format.open(out, table.indicator(), columns)) {
            Stream.concat(table.lines().stream(), Stream.of(table.total())).forEach(line -> {
                List<Object> cells = new ArrayList<>(List.of(line.key(), word(line.nameZh(), line.nameEn())));
                Stream.concat(line.cells().stream(), Stream.of(line.total())).forEach(cell -> {
                    cells.add(cell.distinct());
                    cells.add(cell.holdings());
                });
                writer.row(cells);
            });
            List<String> notes = new ArrayList<>();
            notes.add(word(
                    table.nameZh() + ",截至 " + table.on() + ",口径第 " + table.definitionVersion() + " 版",
                    table.nameEn() + ", at the end of " + table.on() + ", definition version "
                            + table.definitionVersion()));
            notes.addAll(notes(table.notes(), table.standing()));
            writer.notes(notes);
        }
    }

    private List<String> notes(List<Note> notes, Standing standing) {
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.add(word(note.zh(), note.en())));
        lines.add(word("数据截至(as_of):", "As of: ")
                + standing.asOf()
                + word(";台账序号:", "; ledger sequence: ")
                + standing.sequence());
        return lines;
    }

    private String headed(String basis, String measure) {
        return english ? basis + ": " + measure : basis + "·" + measure;
    }

    private String word(String zh, String en) {
        return english ? en : zh;
    }
}
