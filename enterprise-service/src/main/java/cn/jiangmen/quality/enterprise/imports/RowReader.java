package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.enterprise.Stated;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads rows of one file as statements on enterprises; what a row says is judged by itself, before anything known is asked. */
final class RowReader {
    /** What the name of a template's example row begins with. */
    static final String EXAMPLE = "示例";

    private static final Map<String, EnterpriseSize> SIZES = Map.ofEntries(
            Map.entry("大型", EnterpriseSize.LARGE),
            Map.entry("大", EnterpriseSize.LARGE),
            Map.entry("LARGE", EnterpriseSize.LARGE),
            Map.entry("中型", EnterpriseSize.MEDIUM),
            Map.entry("中", EnterpriseSize.MEDIUM),
            Map.entry("MEDIUM", EnterpriseSize.MEDIUM),
            Map.entry("小型", EnterpriseSize.SMALL),
            Map.entry("小", EnterpriseSize.SMALL),
            Map.entry("SMALL", EnterpriseSize.SMALL),
            Map.entry("微型", EnterpriseSize.MICRO),
            Map.entry("微", EnterpriseSize.MICRO),
            Map.entry("MICRO", EnterpriseSize.MICRO));
    private static final Map<String, EnterpriseStatus> STATES = Map.ofEntries(
            Map.entry("存续", EnterpriseStatus.OPERATING),
            Map.entry("在业", EnterpriseStatus.OPERATING),
            Map.entry("在营", EnterpriseStatus.OPERATING),
            Map.entry("开业", EnterpriseStatus.OPERATING),
            Map.entry("正常", EnterpriseStatus.OPERATING),
            Map.entry("OPERATING", EnterpriseStatus.OPERATING),
            Map.entry("注销", EnterpriseStatus.DEREGISTERED),
            Map.entry("DEREGISTERED", EnterpriseStatus.DEREGISTERED),
            Map.entry("吊销", EnterpriseStatus.REVOKED),
            Map.entry("REVOKED", EnterpriseStatus.REVOKED));

    private final SheetHeader<Column> header;
    private final Map<String, String> counties = new HashMap<>();

    /** @param known the city's counties, named by code or name in the files */
    RowReader(SheetHeader<Column> header, List<County> known) {
        this.header = header;
        for (County county : known) {
            String name = county.nameZh();
            for (String told : List.of(county.code(), name, "江门市" + name, name.substring(0, name.length() - 1))) {
                counties.put(told, county.code());
            }
        }
        for (String told : List.of("市外", "外地", "OUTSIDE")) {
            counties.put(told, County.OUTSIDE);
        }
    }

    Reading read(List<String> cells) {
        RowCells row = new RowCells(header, cells);
        int stray = header.stray(cells);
        if (stray >= 0) {
            row.problems()
                    .add(RowProblem.of(
                            null,
                            "cell-without-column",
                            "第 " + (stray + 1) + " 列没有列名,却有内容;请检查该行是否错列。",
                            "Cell " + (stray + 1) + " has content but no column name above it; is the row shifted?"));
        }
        Stated stated = stated(row);
        return row.problems().isEmpty()
                ? new Reading.Understood(stated, content(stated))
                : new Reading.Rejected(List.copyOf(row.problems()));
    }

    private Stated stated(RowCells row) {
        String written = row.needed(Column.CREDIT_CODE, 64);
        String name = name(row);
        String county = county(row);
        LocalDate since = row.day(Column.COUNTY_SINCE);
        if (since != null && row.isEmpty(Column.COUNTY)) {
            row.problem(
                    Column.COUNTY,
                    "value-missing",
                    "填写了迁入日期,却没有填写县(市、区)。",
                    "The day of the move is there, but not the county.");
        }
        EnterpriseStatus status = row.oneOf(Column.STATUS, STATES, "status-unknown", "存续、注销、吊销");
        LocalDate statusOn = row.day(Column.STATUS_ON);
        boolean ended = status == EnterpriseStatus.DEREGISTERED || status == EnterpriseStatus.REVOKED;
        if (ended && row.isEmpty(Column.STATUS_ON)) {
            row.problem(
                    Column.STATUS_ON,
                    "value-missing",
                    "登记状态为“注销”或“吊销”时必须填写状态日期。",
                    "A deregistration or revocation needs the day from which it holds.");
        }
        if (!ended) {
            statusOn = null; // the day since which it is operating says nothing that is recorded
        }
        return new Stated(
                creditCode(row, written),
                written,
                name,
                row.day(Column.NAME_SINCE),
                county,
                since,
                row.text(Column.ADDRESS, 300),
                row.code(Column.INDUSTRY),
                row.oneOf(Column.SIZE, SIZES, "size-unknown", "大型、中型、小型、微型"),
                status,
                statusOn);
    }

    private static String name(RowCells row) {
        String name = row.needed(Column.NAME, 200);
        if (name != null && name.startsWith(EXAMPLE)) {
            row.problem(
                    Column.NAME,
                    "example-row",
                    "这是模板中的示例行,请删除。",
                    "This is the example row of the template; delete it.");
        }
        return name;
    }

    private static CreditCode creditCode(RowCells row, String written) {
        if (written == null || row.code(Column.CREDIT_CODE) == null) {
            return null;
        }
        try {
            return CreditCode.of(written);
        } catch (EnterpriseRefused.CreditCodeInvalid e) {
            row.problem(
                    Column.CREDIT_CODE,
                    "credit-code-invalid",
                    "“" + written + "”不是有效的统一社会信用代码(应为 18 位,且末位校验码正确)。",
                    "“" + written + "” is no unified social credit code (18 characters, the last a check character).");
            return null;
        }
    }

    private String county(RowCells row) {
        String told = row.text(Column.COUNTY, 60);
        if (told == null) {
            return null;
        }
        String county = counties.get(RowCells.normal(told));
        if (county == null) {
            row.problem(
                    Column.COUNTY,
                    "county-unknown",
                    "“" + told + "”不是本市的县(市、区),应为代码(如 440703)、名称(如 蓬江区)或“市外”。",
                    "“" + told
                            + "” is no county of the city: a code such as 440703, a name such as 蓬江区, or 市外 (outside).");
        }
        return county;
    }

    private static UUID content(Stated stated) {
        Stated meant = new Stated(
                stated.code(),
                null,
                stated.name(),
                stated.nameSince(),
                stated.county(),
                stated.countySince(),
                stated.address(),
                stated.industry(),
                stated.size(),
                stated.status(),
                stated.statusOn());
        return UUID.nameUUIDFromBytes(meant.toString().getBytes(StandardCharsets.UTF_8));
    }
}
