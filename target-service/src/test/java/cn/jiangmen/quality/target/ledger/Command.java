package cn.jiangmen.quality.target.ledger;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One change in a {@link City}.
 *
 * @param a a day, as {@code b}; the earlier one is where the change begins
 * @param c picks the county, the code or the scheme
 */
public record Command(Kind kind, int whom, int a, int b, int c) {
    private static final String[] COUNTIES = {"440703", "440704", "440785", "outside", null};
    private static final String[][] SCHEMES = {
        {"A0101", "QMS"},
        {"A0102", "QMS"},
        {"A0201", "EMS"},
        {"A0301", "OHSMS"},
        {"A0401", "OTHER_MS"},
        {"B01", "CCC"},
        {"B0401", "VOLUNTARY_PRODUCT"},
        {"B0501", "VOLUNTARY_PRODUCT"},
        {"B0301", "FOOD_AGRI"},
        {"R-GI", null}
    };

    public enum Kind {
        REGISTER,
        MOVE,
        CHANGE_CODE,
        DEREGISTER,
        REOPEN,
        ISSUE,
        RENEW,
        SUSPEND,
        RESUME,
        REVOKE,
        CHANGE_HOLDER,
        CHANGE_FACTORY,
        CHANGE_SCHEME,
        MAKE_SUB
    }

    /** As many as there are kinds of things that go wrong: up to sixty changes of five enterprises and eight certificates. */
    public static List<Command> history(Random random) {
        return IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> new Command(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextInt(8),
                        random.nextInt(City.DAYS + 1),
                        random.nextInt(City.DAYS + 1),
                        random.nextInt(City.DAYS)))
                .toList();
    }

    public void carryOut(City city) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        switch (kind) {
            case REGISTER -> city.enterprise(whom % 5, e -> {});
            case MOVE ->
                city.enterprise(whom % 5, e -> {
                    for (int day = from; day < City.DAYS; day++) {
                        e.counties[day] = COUNTIES[c % COUNTIES.length];
                    }
                });
            case CHANGE_CODE ->
                city.enterprise(whom % 5, e -> {
                    e.former.add(e.code);
                    e.code = "CODE-" + c % 7;
                });
            case DEREGISTER -> city.enterprise(whom % 5, e -> e.deregistered = a);
            case REOPEN -> city.enterprise(whom % 5, e -> e.deregistered = City.DAYS);
            case ISSUE ->
                city.certificate(whom, x -> {
                    x.scheme = SCHEMES[c % SCHEMES.length][0];
                    x.kpiClass = SCHEMES[c % SCHEMES.length][1];
                    x.term.set(from, to);
                });
            case RENEW -> city.certificate(whom, x -> x.term.set(from, to));
            case SUSPEND -> city.certificate(whom, x -> x.suspended.set(from, to));
            case RESUME -> city.certificate(whom, x -> x.suspended.clear(from, City.DAYS));
            case REVOKE -> city.certificate(whom, x -> x.revoked = a);
            case CHANGE_HOLDER -> city.certificate(whom, x -> x.holder = c % 8 == 7 ? null : "CODE-" + c % 8);
            case CHANGE_FACTORY -> city.certificate(whom, x -> x.factory = c % 8 == 7 ? null : "CODE-" + c % 8);
            case CHANGE_SCHEME ->
                city.certificate(whom, x -> {
                    x.scheme = SCHEMES[c % SCHEMES.length][0];
                    x.kpiClass = SCHEMES[c % SCHEMES.length][1];
                });
            case MAKE_SUB -> city.certificate(whom, x -> x.sub = c % 2 == 0);
        }
    }
}
