package cn.jiangmen.quality.enterprise.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of enterprises as an office sends it. */
final class AList {
    private static final List<String> HEADER =
            List.of("统一社会信用代码*", "企业名称", "县(市、区)", "迁入日期", "地址", "行业代码", "规模", "登记状态", "状态日期", "名称变更日期");

    private final List<List<String>> rows = new ArrayList<>();

    /** A row; cells that are not given are empty. */
    AList row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < HEADER.size()) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("企业");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
                for (int r = 0; r < rows.size(); r++) {
                    sheet.value(r + 1, i, rows.get(r).get(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
