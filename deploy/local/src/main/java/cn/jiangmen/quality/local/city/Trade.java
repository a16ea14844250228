package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * What a line of business makes and which certificates its enterprises tend to hold; shares are in percent, weights one
 * per county in the order of {@link Places}.
 */
record Trade(
        String industry,
        String product,
        Form form,
        List<Integer> weights,
        int managementShare,
        List<String> otherSystems,
        int cccShare,
        List<Item> cccItems,
        int voluntaryShare,
        List<Item> voluntaryItems,
        int extraShare,
        List<Item> extraItems) {

    /** A certifiable thing: a CCC product class or a scheme code, and its name. */
    record Item(String code, String name) {}

    static List<Trade> all() {
        return Table.read("trades.csv").stream().map(Trade::of).toList();
    }

    private static Trade of(NamedCsvRecord row) {
        return new Trade(
                row.getField("industry"),
                row.getField("product"),
                Form.valueOf(row.getField("form")),
                Table.words(row, "weights").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(row.getField("ms")),
                Table.words(row, "other"),
                Integer.parseInt(row.getField("ccc_share")),
                items(row, "ccc"),
                Integer.parseInt(row.getField("vip_share")),
                items(row, "vip"),
                Integer.parseInt(row.getField("extra_share")),
                items(row, "extra"));
    }

    private static List<Item> items(NamedCsvRecord row, String column) {
        return Table.words(row, column).stream()
                .map(word -> new Item(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1)))
                .toList();
    }
}
