package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.SheetColumns;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The first row of a list of enterprises: the columns it may have, and what is said of others. */
final class Header {
    /** Headers of personal data, which lists must not bring here. */
    private static final Set<String> PERSONAL =
            Set.of("法定代表人", "法人", "法人代表", "负责人", "经营者", "联系人", "联系电话", "电话", "手机", "手机号", "身份证号", "身份证号码", "法定代表人身份证号");

    private static final SheetColumns<Column> COLUMNS =
            new SheetColumns<>(List.of(Column.values()), Column::titles, Column::isNeeded, Header::unknown, refusal());

    private Header() {}

    /** Reads the first row of a file. */
    static SheetHeader<Column> of(SheetRow first) {
        return SheetHeader.of(first, COLUMNS);
    }

    /** The header again, from what was stored of it. */
    static SheetHeader<Column> restored(List<String> titles) {
        return SheetHeader.restored(titles, COLUMNS);
    }

    private static RowProblem unknown(String shown, String plain, int position) {
        if (PERSONAL.contains(plain)) {
            return RowProblem.of(
                    shown,
                    "column-personal",
                    "列“" + shown + "”是个人信息,不经此导入;请删除该列后重新上传。",
                    "Column " + position + " (" + shown
                            + ") holds personal data, which is not imported this way; delete it and upload the file again.");
        }
        return RowProblem.of(
                shown,
                "column-unknown",
                "第 " + position + " 列的列名“" + shown + "”未知。",
                "Column " + position + " has an unknown name “" + shown + "”.");
    }

    private static Sentence refusal() {
        String names = Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining("、"));
        return new Sentence(
                "文件首行的列名有误。可用的列:" + names + "。",
                "The first row of the file does not name the expected columns. Known are: " + names.replace("、", ", ")
                        + ".");
    }
}
