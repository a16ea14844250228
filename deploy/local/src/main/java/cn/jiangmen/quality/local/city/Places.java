package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/** The seven counties with their towns, streets and registering authorities, and a few places that are not Jiangmen. */
final class Places {
    static final String OUTSIDE = "outside";

    private static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere("440606", "广东省", "佛山市顺德区"),
            new Elsewhere("442000", "广东省", "中山市"),
            new Elsewhere("440306", "广东省", "深圳市宝安区"),
            new Elsewhere("440402", "广东省", "珠海市"),
            new Elsewhere("330281", "浙江省", "宁波市余姚"),
            new Elsewhere("350583", "福建省", "南安市"));

    private final List<Place> counties;

    /** One county: what its enterprises' addresses and credit codes are made of, and its share of the city's enterprises. */
    record Place(
            String county,
            String name,
            double share,
            List<String> registries,
            List<String> towns,
            List<String> roads) {}

    /** A place outside the city from which a party to a certificate may come. */
    record Elsewhere(String registry, String province, String name) {}

    Places() {
        List<Double> shares = List.of(0.235, 0.150, 0.200, 0.085, 0.135, 0.135, 0.060);
        List<NamedCsvRecord> rows = Table.read("places.csv");
        counties = rows.stream()
                .map(row -> new Place(
                        row.getField("county"),
                        row.getField("name"),
                        shares.get(rows.indexOf(row)),
                        Table.words(row, "registry_codes"),
                        Table.words(row, "towns"),
                        Table.words(row, "roads")))
                .toList();
    }

    List<Place> counties() {
        return counties;
    }

    Place any(Dice dice) {
        return dice.weighted(counties, Place::share);
    }

    Elsewhere elsewhere(Dice dice) {
        return dice.of(ELSEWHERE);
    }

    int position(Place place) {
        return counties.indexOf(place);
    }

    String address(Place place, Dice dice) {
        String city = place.name().endsWith("区") ? "江门市" : "";
        return city + place.name() + dice.of(place.towns()) + dice.of(place.roads()) + dice.between(1, 268) + "号"
                + (dice.chance(0.3) ? dice.between(1, 9) + "幢" : "");
    }
}
