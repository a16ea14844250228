package cn.jiangmen.quality.local.city;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A certification scheme as the register names it: code, Chinese name, standard, letter in numbers, years of validity. */
record Scheme(String code, String name, String standard, String letter, int years) {
    private static final Map<String, Scheme> ALL = Table.read("schemes.csv").stream()
            .map(row -> new Scheme(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("standard"),
                    row.getField("letter"),
                    Integer.parseInt(row.getField("years"))))
            .collect(Collectors.toUnmodifiableMap(Scheme::code, Function.identity()));

    static Scheme of(String code) {
        return ALL.get(code);
    }

    RecordKind recordKind() {
        if (code.startsWith("B01")) {
            return RecordKind.CCC;
        }
        if (code.startsWith("B03")) {
            return RecordKind.FOOD_AGRI_PRODUCT;
        }
        return code.startsWith("B") ? RecordKind.VOLUNTARY_PRODUCT : RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE;
    }
}
