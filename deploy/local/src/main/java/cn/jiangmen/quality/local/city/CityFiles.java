package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Enterprise.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes a city into a folder: the register of enterprises and bodies, the exports, the truth, the list of wrong rows. */
final class CityFiles {
    private final City city;
    private final Path folder;

    CityFiles(City city, Path folder) {
        this.city = city;
        this.folder = folder;
    }

    void write(LocalDate today) throws IOException {
        Files.createDirectories(folder);
        enterprises();
        changes();
        bodies();
        QualityWork work = new QualityWork(city.enterprises());
        qualityWork(work);
        workTruth(new WorkRecount(work), today);
        badRows(new ExportWriter(folder.resolve("exports"), city.certificates()).write());
        truth(today);
    }

    private void enterprises() throws IOException {
        try (Sheet sheet = Sheet.utf8(folder.resolve("enterprises.csv"))) {
            sheet.row(List.of(
                    "credit_code", "name", "county", "county_since", "address", "industry", "size", "established_on"));
            for (Enterprise each : city.enterprises()) {
                sheet.row(List.of(
                        each.creditCode(),
                        each.name(),
                        text(each.county()),
                        text(each.countySince()),
                        each.address(),
                        each.trade().industry(),
                        each.size(),
                        text(each.establishedOn())));
            }
        }
    }

    /** In the order in which the changes became known. */
    private void changes() throws IOException {
        record Known(Enterprise enterprise, Change change) {}
        List<Known> changes = new ArrayList<>();
        city.enterprises().forEach(each -> each.changes().forEach(change -> changes.add(new Known(each, change))));
        changes.sort(Comparator.comparing(known -> known.change().knownOn()));
        try (Sheet sheet = Sheet.utf8(folder.resolve("enterprise-changes.csv"))) {
            sheet.row(List.of("credit_code", "change", "effective_on", "county", "name", "reason"));
            for (Known known : changes) {
                sheet.row(List.of(
                        known.enterprise().creditCode(),
                        known.change().kind().label(),
                        text(known.change().effectiveOn()),
                        text(known.change().county()),
                        text(known.change().name()),
                        known.change().reason()));
            }
        }
    }

    private void bodies() throws IOException {
        try (Sheet sheet = Sheet.utf8(folder.resolve("bodies.csv"))) {
            sheet.row(List.of("approval_number", "name", "county", "attracted", "attracted_on"));
            for (CertificationBody body : city.bodies()) {
                sheet.row(List.of(
                        body.approvalNumber(),
                        body.name(),
                        body.county(),
                        Boolean.toString(body.attracted()),
                        text(body.attractedOn())));
            }
        }
    }

    /** What was done, with a key for each row under which it can be sent again. */
    private void qualityWork(QualityWork work) throws IOException {
        try (Sheet sheet = Sheet.utf8(folder.resolve("inspections.csv"))) {
            sheet.row(List.of(
                    "key",
                    "enterprise_name",
                    "credit_code",
                    "county",
                    "inspected_on",
                    "kind",
                    "item_code",
                    "item",
                    "result",
                    "inspectors"));
            int key = 0;
            for (QualityWork.Inspection each : work.inspections()) {
                String[] item = each.item().split("\\|", -1);
                sheet.row(List.of(
                        Integer.toString(++key),
                        each.enterprise().nameOn(each.on()),
                        each.enterprise().creditCode(),
                        each.county(),
                        text(each.on()),
                        each.kind(),
                        item[0],
                        item[1],
                        each.result(),
                        Integer.toString(each.inspectors())));
            }
        }
        try (Sheet sheet = Sheet.utf8(folder.resolve("cases.csv"))) {
            sheet.row(List.of(
                    "key",
                    "enterprise_name",
                    "credit_code",
                    "county",
                    "subject_matter",
                    "opened_on",
                    "investigated_on",
                    "closed_on",
                    "outcome",
                    "article",
                    "amount_yuan"));
            int key = 0;
            for (QualityWork.Case each : work.cases()) {
                sheet.row(List.of(
                        Integer.toString(++key),
                        each.enterprise().nameOn(each.opened()),
                        each.enterprise().creditCode(),
                        each.county(),
                        each.matter(),
                        text(each.opened()),
                        text(each.investigated()),
                        text(each.closed()),
                        text(each.outcome()),
                        each.article(),
                        each.penalty() == 0 ? "" : each.penalty() + ".00"));
            }
        }
        try (Sheet sheet = Sheet.utf8(folder.resolve("quality-activities.csv"))) {
            sheet.row(List.of("key", "kind", "held_on", "credit_code", "county", "level", "title", "participants"));
            int key = 0;
            for (QualityWork.Activity each : work.activities()) {
                sheet.row(List.of(
                        Integer.toString(++key),
                        each.kind(),
                        text(each.on()),
                        each.enterprise() == null ? "" : each.enterprise().creditCode(),
                        each.county(),
                        each.level(),
                        each.title(),
                        each.participants() == 0 ? "" : Integer.toString(each.participants())));
            }
        }
    }

    private void badRows(List<ExportWriter.BadRow> rows) throws IOException {
        try (Sheet sheet = Sheet.utf8(folder.resolve("bad-rows.csv"))) {
            sheet.row(List.of("file", "row", "badness", "outcome", "number"));
            for (ExportWriter.BadRow row : rows) {
                sheet.row(List.of(
                        row.file(),
                        Integer.toString(row.row()),
                        row.badness().name(),
                        row.badness().outcome(),
                        row.number()));
            }
        }
    }

    private void truth(LocalDate today) throws IOException {
        Recount recount = new Recount(city);
        List<LocalDate> days =
                List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2023, 6, 30), LocalDate.of(2025, 12, 31), today);
        try (Sheet sheet = Sheet.utf8(folder.resolve("truth.csv"))) {
            sheet.row(List.of("indicator", "basis", "county", "on", "value"));
            for (LocalDate day : days) {
                for (Figure figure : recount.on(day)) {
                    sheet.row(List.of(
                            figure.indicator(),
                            figure.basis(),
                            figure.county(),
                            figure.on().toString(),
                            Integer.toString(figure.value())));
                }
            }
        }
    }

    private void workTruth(WorkRecount recount, LocalDate today) throws IOException {
        try (Sheet sheet = Sheet.utf8(folder.resolve("activity-truth.csv"))) {
            sheet.row(List.of("kind", "county", "year", "value"));
            for (Map.Entry<String, Integer> each : recount.counts().entrySet()) {
                List<String> row = new ArrayList<>(List.of(each.getKey().split(",", -1)));
                row.add(each.getValue().toString());
                sheet.row(row);
            }
            int[] passed = recount.passed(today);
            sheet.row(List.of("INSPECTION-PASS-RATE numerator", "city", text(today), Integer.toString(passed[0])));
            sheet.row(List.of("INSPECTION-PASS-RATE denominator", "city", text(today), Integer.toString(passed[1])));
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
