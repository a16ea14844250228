package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.Goods;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Certifies what no indicator counts: food and farm products year by year, services every third year. */
final class OtherCertificates {
    private static final double GOES_ON = 0.84;

    private final Quota quota = new Quota();
    private final Numbers numbers;
    private final List<CertificationBody> bodies;
    private final List<Certificate> issued = new ArrayList<>();
    private Dice dice;

    OtherCertificates(Numbers numbers, List<CertificationBody> bodies) {
        this.numbers = numbers;
        this.bodies = bodies;
    }

    List<Certificate> certify(List<Enterprise> enterprises) {
        for (Enterprise enterprise : enterprises) {
            dice = new Dice("others of " + enterprise.creditCode());
            if (quota.grants(enterprise.trade().extraShare() / 100.0)) {
                int count = dice.chance(0.45) ? 2 : 1;
                for (int i = 0; i < count; i++) {
                    LocalDate from =
                            Seasons.beginning(dice, enterprise.establishedOn().plusDays(200));
                    chain(enterprise, dice.of(enterprise.trade().extraItems()), from);
                }
            }
        }
        return issued;
    }

    private void chain(Enterprise holder, Trade.Item item, LocalDate from) {
        Scheme scheme = Scheme.of(item.code());
        List<CertificationBody> working =
                bodies.stream().filter(each -> each.workedIn(from.getYear())).toList();
        CertificationBody body = dice.weighted(working, CertificationBody::otherShare);
        LocalDate day = from;
        while (Seasons.fits(day, holder)) {
            LocalDate expiry = day.plusYears(scheme.years()).minusDays(1);
            Certificate certificate = new Certificate(
                            scheme,
                            numbers.product(body, scheme, day),
                            body,
                            holder,
                            new Term(day, day, expiry),
                            Seasons.reported(dice, day))
                    .firstIssued(from);
            issued.add(
                    scheme.recordKind() == RecordKind.FOOD_AGRI_PRODUCT
                            ? certificate.forGoods(new Goods("", item.name(), "", null, null))
                            : certificate);
            if (!dice.chance(GOES_ON)) {
                return;
            }
            day = expiry.minusDays(dice.between(0, 30));
        }
    }
}
