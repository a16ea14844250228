package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Founds the city's enterprises and the strangers its certificates name, each with its own dice so that no other part stirs them. */
final class Population {
    private static final LocalDate OLDEST = LocalDate.of(1996, 3, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2024, 6, 30);
    private static final double WITHOUT_COUNTY = 0.0086;

    private final Dice dice = new Dice("population");
    private final Places places = new Places();
    private final List<Trade> trades = Trade.all();
    private final CreditCodes codes = new CreditCodes(new Dice("credit codes"));
    private final Names names = new Names(new Dice("names"));

    List<Enterprise> found(int count) {
        List<Enterprise> enterprises = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            enterprises.add(local(true));
        }
        return enterprises;
    }

    /** An enterprise of the city; unregistered ones are known only from their certificates. */
    Enterprise local(boolean registered) {
        Places.Place place = places.any(dice);
        Trade trade = dice.weighted(trades, each -> each.weights().get(places.position(place)));
        Form form = form(trade);
        LocalDate established = dice.between(OLDEST, YOUNGEST);
        String size = size(form);
        boolean known = !dice.chance(WITHOUT_COUNTY);
        return new Enterprise(
                codes.next(form, dice.of(place.registries())),
                names.of(names.opening(place), trade, form),
                trade,
                known ? place.county() : null,
                known ? since(established) : null,
                "156",
                "广东省",
                places.address(place, dice),
                size,
                staff(size),
                established,
                registered,
                new ArrayList<>());
    }

    /** An enterprise somewhere else in the country; a registered one is on the books as sitting outside the city. */
    Enterprise elsewhere(Trade trade, boolean registered) {
        Places.Elsewhere place = places.elsewhere(dice);
        return new Enterprise(
                codes.next(Form.COMPANY, place.registry()),
                names.of(place.name(), trade, Form.COMPANY),
                trade,
                registered ? Places.OUTSIDE : null,
                null,
                "156",
                place.province(),
                place.province() + place.name() + "工业路" + dice.between(1, 99) + "号",
                "MEDIUM",
                120,
                LocalDate.of(2009, 5, 8),
                registered,
                new ArrayList<>());
    }

    /** A party abroad: it has no credit code. */
    Enterprise abroad(Trade trade) {
        String name = dice.of(List.of("Aldermoor", "Brightwater", "Castelnovo", "Lindqvist", "Oakhollow")) + " "
                + dice.of(List.of("Trading Ltd", "GmbH", "S.r.l.", "AB", "Holdings LLC"));
        String country = dice.of(List.of("276", "826", "840", "380", "752"));
        return new Enterprise(
                "", name, trade, null, null, country, "", name, "LARGE", 900, OLDEST, false, new ArrayList<>());
    }

    private Form form(Trade trade) {
        return switch (trade.form()) {
            case FARM -> dice.chance(0.6) ? Form.COOPERATIVE : Form.FARM;
            case COMPANY -> dice.chance(0.025) ? Form.WORKSHOP : Form.COMPANY;
            default -> trade.form();
        };
    }

    private LocalDate since(LocalDate established) {
        double throwOf = dice.below(1000) / 1000.0;
        if (throwOf < 0.72) {
            return null;
        }
        return throwOf < 0.955 ? established : dice.between(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 10, 1));
    }

    private String size(Form form) {
        if (form == Form.WORKSHOP || form == Form.COOPERATIVE) {
            return dice.chance(0.8) ? "MICRO" : "SMALL";
        }
        int percent = dice.below(100);
        return percent < 3 ? "LARGE" : percent < 18 ? "MEDIUM" : percent < 78 ? "SMALL" : "MICRO";
    }

    private int staff(String size) {
        return switch (size) {
            case "LARGE" -> dice.between(1001, 4200);
            case "MEDIUM" -> dice.between(120, 900);
            case "SMALL" -> dice.between(22, 160);
            default -> dice.between(3, 19);
        };
    }
}
