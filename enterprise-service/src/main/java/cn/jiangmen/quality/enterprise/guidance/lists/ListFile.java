package cn.jiangmen.quality.enterprise.guidance.lists;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.enterprise.guidance.RejectedRow;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.Sheet;
import cn.jiangmen.quality.kit.sheets.SheetLimits;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a published list from CSV or Excel: the column 统一社会信用代码 is needed, 名称 is taken where it stands. */
public final class ListFile {
    private static final String CODE = "统一社会信用代码";
    private static final List<String> NAMES = List.of("名称", "企业名称", "单位名称");
    private static final int MOST_ROWS = 20_001;
    private static final int NAME = 200;

    private ListFile() {}

    /**
     * The entries of a file.
     *
     * @param name the sender's file name
     * @throws GuidanceRefused.RowsRejected when a row cannot be taken
     * @throws GuidanceRefused.FileUnreadable when it is no file of rows
     */
    public static List<ListMember.Entry> read(byte[] bytes, String name, LocalDate from, String document, String by)
            throws IOException {
        Path file = Files.createTempFile("list-", ".upload");
        try {
            Files.write(file, bytes);
            try (Sheet sheet = Sheet.open(file, name, SheetLimits.DEFAULT.withRows(MOST_ROWS))) {
                return entries(sheet, from, document, by);
            }
        } catch (UnreadableSheet e) {
            throw new GuidanceRefused.FileUnreadable(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<ListMember.Entry> entries(Sheet sheet, LocalDate from, String document, String by)
            throws IOException {
        SheetRow head = sheet.next();
        int code = head == null ? -1 : column(head, List.of(CODE));
        if (code < 0) {
            throw new GuidanceRefused.RowsRejected(List.of(new RejectedRow(
                    head == null ? 1 : head.number(),
                    CODE,
                    "column-missing",
                    "缺少列“" + CODE + "”。",
                    "The column " + CODE + " is missing.")));
        }
        int named = column(head, NAMES);
        List<ListMember.Entry> entries = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            entry(row, code, named, seen, rejected)
                    .ifPresent(read -> entries.add(
                            new ListMember.Entry(read.creditCode(), read.name(), from, null, document, by)));
        }
        if (entries.isEmpty() && rejected.isEmpty()) {
            rejected.add(
                    new RejectedRow(head.number() + 1, CODE, "no-rows", "文件没有数据行。", "The file has no rows of data."));
        }
        if (!rejected.isEmpty()) {
            throw new GuidanceRefused.RowsRejected(rejected);
        }
        return entries;
    }

    private record Read(String creditCode, String name) {}

    private static Optional<Read> entry(
            SheetRow row, int code, int named, Map<String, Integer> seen, List<RejectedRow> rejected) {
        String written = cell(row, code);
        String name = named < 0 ? "" : cell(row, named);
        if (name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            rejected.add(new RejectedRow(
                    row.number(),
                    NAMES.getFirst(),
                    "name-invalid",
                    "名称过长或含有控制字符。",
                    "The name is too long or holds control characters."));
            return Optional.empty();
        }
        try {
            String read = CreditCode.of(written).value();
            Integer before = seen.putIfAbsent(read, row.number());
            if (before != null) {
                rejected.add(new RejectedRow(
                        row.number(),
                        CODE,
                        "repeated",
                        "与第 " + before + " 行重复。",
                        "Row " + before + " has it already."));
                return Optional.empty();
            }
            return Optional.of(new Read(read, name.isBlank() ? null : name));
        } catch (EnterpriseRefused.CreditCodeInvalid e) {
            rejected.add(new RejectedRow(
                    row.number(),
                    CODE,
                    "credit-code-invalid",
                    "不是统一社会信用代码。",
                    "That is no unified social credit code."));
            return Optional.empty();
        }
    }

    private static int column(SheetRow head, List<String> names) {
        for (int i = 0; i < head.cells().size(); i++) {
            if (names.contains(head.cells().get(i).strip().replace("*", ""))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(SheetRow row, int column) {
        return column < row.cells().size()
                ? CellText.storable(CellText.inward(row.cells().get(column).strip()))
                : "";
    }
}
