package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Enterprise.Change;
import cn.jiangmen.quality.local.city.Enterprise.Kind;
import java.time.LocalDate;
import java.util.List;

/** Lets some enterprises move (also backdated, back, away, into the unknown), change their names or close down. */
final class Fortunes {
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final String LOCATED = "核实经营地址后确定属地";
    private static final String RELOCATED = "迁址登记";
    private static final String CHECKED_LATE = "年报核查发现已迁出,补记";

    private final Places places = new Places();
    private Dice dice;

    void befall(List<Enterprise> enterprises) {
        for (Enterprise enterprise : enterprises) {
            dice = new Dice("fortune of " + enterprise.creditCode());
            if (enterprise.county() == null) {
                if (dice.chance(0.35)) {
                    move(enterprise, day(FIRST), 10, other(""), LOCATED);
                }
            } else if (!enterprise.county().equals(Places.OUTSIDE)) {
                movesOf(enterprise);
            }
            if (dice.chance(0.043)) {
                rename(enterprise);
            }
            if (dice.chance(0.024)) {
                close(enterprise);
            }
        }
    }

    private void movesOf(Enterprise enterprise) {
        LocalDate since = enterprise.countySince() == null ? FIRST : enterprise.countySince();
        LocalDate from = (since.isBefore(FIRST) ? FIRST : since).plusDays(90);
        String home = enterprise.county();
        int perMille = dice.below(1000);
        if (perMille < 20) {
            move(enterprise, day(from), dice.below(40), other(home), RELOCATED);
        } else if (perMille < 25) {
            LocalDate effective = dice.between(from, from.plusDays(700));
            move(enterprise, effective, 400 + dice.below(500), other(home), CHECKED_LATE);
        } else if (perMille < 28) {
            twice(enterprise, from, other(home));
        } else if (perMille < 30) {
            twice(enterprise, from, home);
        } else if (perMille < 32) {
            move(enterprise, day(from), dice.below(40), Places.OUTSIDE, "迁出本市");
        } else if (perMille < 33) {
            move(enterprise, day(from), dice.below(40), null, "登记住所无法联系");
        }
    }

    /** Two moves; one in three times the earlier one becomes known last, unless then the later one would be no move. */
    private void twice(Enterprise enterprise, LocalDate from, String finallyIn) {
        LocalDate first = dice.between(from, from.plusDays(500));
        LocalDate second = first.plusDays(dice.between(120, 600));
        String between = other(enterprise.county(), finallyIn);
        if (dice.chance(0.33) && !finallyIn.equals(enterprise.county())) {
            move(enterprise, second, 20, finallyIn, RELOCATED);
            move(enterprise, first, 900, between, CHECKED_LATE);
        } else {
            move(enterprise, first, 20, between, RELOCATED);
            move(enterprise, second, 20, finallyIn, RELOCATED);
        }
    }

    private void move(Enterprise enterprise, LocalDate effective, int daysLate, String county, String reason) {
        LocalDate known = effective.plusDays(daysLate);
        if (!effective.isAfter(LAST)) {
            LocalDate knownOn = known.isAfter(LAST) ? LAST : known;
            enterprise.changes().add(new Change(Kind.COUNTY_MOVE, knownOn, effective, county, null, reason));
        }
    }

    private void rename(Enterprise enterprise) {
        String old = enterprise.name();
        int cut = old.indexOf(enterprise.trade().product());
        String name = old.substring(0, cut) + dice.of(List.of("智能", "新", "精工", "绿色")) + old.substring(cut);
        LocalDate known = after(enterprise, FIRST);
        enterprise.changes().add(new Change(Kind.CORRECTION, known, null, null, name, "名称变更登记"));
    }

    private void close(Enterprise enterprise) {
        LocalDate day = after(enterprise, LocalDate.of(2021, 3, 1));
        enterprise.changes().add(new Change(Kind.DEREGISTRATION, day, day, null, null, "注销登记"));
    }

    /** A day after all that is already known of the enterprise, so that the list stays in order. */
    private LocalDate after(Enterprise enterprise, LocalDate earliest) {
        LocalDate from = later(earliest, enterprise.establishedOn().plusDays(400));
        if (enterprise.countySince() != null) {
            from = later(from, enterprise.countySince().plusDays(100));
        }
        for (Change change : enterprise.changes()) {
            from = later(from, change.knownOn().plusDays(1));
        }
        return dice.between(from, LAST.plusDays(14));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate day(LocalDate from) {
        return dice.between(from, LAST);
    }

    private String other(String... not) {
        while (true) {
            String county = places.any(dice).county();
            if (!List.of(not).contains(county)) {
                return county;
            }
        }
    }
}
