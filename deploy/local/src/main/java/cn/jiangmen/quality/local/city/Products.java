package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.Goods;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Certifies industrial products, compulsory and voluntary: five-year terms, extended or renewed under the same number. */
final class Products {
    private static final double CCC_HOLDERS = 1.06;
    private static final double CCC_EACH = 7.8;
    private static final double VOLUNTARY_HOLDERS = 1.07;
    private static final double VOLUNTARY_EACH = 6.275;
    private static final double CCC_RENEWED = 0.9;
    private static final double VOLUNTARY_RENEWED = 0.82;

    private final Quota cccQuota = new Quota();
    private final Quota voluntaryQuota = new Quota();
    private final Numbers numbers;
    private final List<CertificationBody> bodies;
    private final Parties parties;
    private final List<Certificate> issued = new ArrayList<>();
    private Dice dice;

    Products(Numbers numbers, List<CertificationBody> bodies, Parties parties) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.parties = parties;
    }

    List<Certificate> certify(List<Enterprise> enterprises) {
        for (Enterprise maker : enterprises) {
            Trade trade = maker.trade();
            dice = new Dice("compulsory " + maker.creditCode());
            if (cccQuota.grants(CCC_HOLDERS * trade.cccShare() / 100)) {
                several(maker, trade.cccItems(), CCC_EACH);
            }
            dice = new Dice("voluntary " + maker.creditCode());
            if (voluntaryQuota.grants(VOLUNTARY_HOLDERS * trade.voluntaryShare() / 100)) {
                several(maker, trade.voluntaryItems(), VOLUNTARY_EACH);
            }
        }
        return issued;
    }

    private void several(Enterprise maker, List<Trade.Item> items, double mean) {
        LocalDate first = Seasons.beginning(dice, maker.establishedOn().plusDays(200));
        CertificationBody usual = body(items.getFirst(), first);
        int count = dice.longTail(mean, 60);
        for (int i = 0; i < count; i++) {
            LocalDate day = i == 0 ? first : dice.chance(0.3) ? first.plusDays(dice.below(90)) : later(first);
            if (Seasons.fits(day, maker)) {
                Trade.Item item = dice.of(items);
                one(maker, item, dice.chance(0.85) ? usual : body(item, day), day);
            }
        }
    }

    private LocalDate later(LocalDate first) {
        return Seasons.beginning(dice, first);
    }

    private void one(Enterprise maker, Trade.Item item, CertificationBody body, LocalDate day) {
        boolean compulsory = !item.code().startsWith("B");
        Scheme scheme = Scheme.of(compulsory ? "B01" : item.code());
        String number = compulsory ? numbers.ccc(body, item.code(), day) : numbers.product(body, scheme, day);
        Parties.Three three = compulsory ? parties.of(maker, dice) : new Parties.Three(maker, null, null);
        Certificate certificate = new Certificate(
                        scheme, number, body, three.applicant(), term(day, day), Seasons.reported(dice, day))
                .forGoods(new Goods(
                        compulsory ? item.code() : "", item.name(), model(), three.manufacturer(), three.factory()));
        while (goesOn(certificate, maker)) {
            renew(certificate);
        }
        issued.add(certificate);
    }

    private boolean goesOn(Certificate certificate, Enterprise maker) {
        double share = certificate.scheme().recordKind() == RecordKind.CCC ? CCC_RENEWED : VOLUNTARY_RENEWED;
        return Seasons.fits(certificate.terms().getLast().expiresOn(), maker) && dice.chance(share);
    }

    /** Decided within the ninety days before expiry; most keep the day of issue and are extended, some are issued anew. */
    private void renew(Certificate certificate) {
        Term last = certificate.terms().getLast();
        LocalDate decided = last.expiresOn().minusDays(dice.between(1, 85));
        certificate.renew(
                dice.chance(0.7)
                        ? new Term(decided, last.issuedOn(), last.expiresOn().plusYears(5))
                        : term(decided, decided));
    }

    private static Term term(LocalDate decided, LocalDate issued) {
        return new Term(decided, issued, issued.plusYears(5).minusDays(1));
    }

    private String model() {
        String letters = "" + (char) ('A' + dice.below(26)) + (char) ('A' + dice.below(26));
        return letters + "-" + dice.between(10, 990) + (dice.chance(0.5) ? "W 220V~ 50Hz" : "");
    }

    private CertificationBody body(Trade.Item item, LocalDate day) {
        boolean compulsory = !item.code().startsWith("B");
        List<CertificationBody> working =
                bodies.stream().filter(each -> each.workedIn(day.getYear())).toList();
        return dice.weighted(working, each -> compulsory ? each.cccShare() : each.voluntaryShare());
    }
}
