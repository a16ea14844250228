package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Certifies the enterprises' management systems: three-year terms, re-certified under a new number or the kept one. */
final class ManagementSystems {
    private static final double HOLDERS = 1.08;
    private static final double RECERTIFIED = 0.97;

    private final Quota quota = new Quota();
    private final Numbers numbers;
    private final List<CertificationBody> bodies;
    private final List<Enterprise> enterprises;
    private final List<Certificate> issued = new ArrayList<>();
    private Dice dice;

    /** @param enterprises who may be certified, or run a site of somebody who is */
    ManagementSystems(Numbers numbers, List<CertificationBody> bodies, List<Enterprise> enterprises) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.enterprises = enterprises;
    }

    List<Certificate> certify() {
        for (Enterprise enterprise : enterprises) {
            dice = new Dice("management systems of " + enterprise.creditCode());
            if (quota.grants(HOLDERS * enterprise.trade().managementShare() / 100)) {
                LocalDate first =
                        Seasons.beginning(dice, enterprise.establishedOn().plusDays(240));
                CertificationBody body = body(first);
                for (String scheme : schemes(enterprise.trade())) {
                    LocalDate from = dice.chance(0.6) ? first : Seasons.beginning(dice, first);
                    lineage(enterprise, Scheme.of(scheme), body, from);
                }
            }
        }
        return issued;
    }

    private Set<String> schemes(Trade trade) {
        Set<String> schemes = new LinkedHashSet<>();
        boolean quality = trade.form() == Form.BUILDER || dice.chance(0.64);
        if (quality) {
            schemes.add(qualityScheme(trade));
            addIf(schemes, dice.chance(0.02), "A0101");
            boolean environment = dice.chance(0.29);
            addIf(schemes, environment, "A0201");
            addIf(schemes, dice.chance(environment ? 0.54 : 0.087), "A0301");
            addIf(schemes, !trade.otherSystems().isEmpty() && dice.chance(0.16), other(trade));
        } else {
            int percent = dice.below(100);
            boolean environment = percent < 30 || trade.otherSystems().isEmpty();
            addIf(schemes, environment, "A0201");
            addIf(schemes, (percent >= 30 && percent < 38) || dice.chance(0.05), "A0301");
            addIf(schemes, schemes.isEmpty() || dice.chance(0.07), other(trade));
        }
        return schemes;
    }

    private String qualityScheme(Trade trade) {
        if (trade.otherSystems().contains("A0102") && dice.chance(0.55)) {
            return "A0102";
        }
        return trade.otherSystems().contains("A0103") && dice.chance(0.2) ? "A0103" : "A0101";
    }

    private String other(Trade trade) {
        List<String> systems = trade.otherSystems().stream()
                .filter(scheme -> !scheme.equals("A0102") && !scheme.equals("A0103"))
                .toList();
        return systems.isEmpty() ? "A0201" : dice.of(systems);
    }

    private static void addIf(Set<String> schemes, boolean wanted, String scheme) {
        if (wanted) {
            schemes.add(scheme);
        }
    }

    private void lineage(Enterprise holder, Scheme scheme, CertificationBody body, LocalDate from) {
        if (!Seasons.fits(from, holder)) {
            return;
        }
        int renewals = from.getYear() == 2019 && dice.chance(0.4) ? dice.between(1, 3) : 0;
        LocalDate firstIssued = from.minusYears(3L * renewals);
        Certificate current = issue(holder, scheme, body, from, renewals).firstIssued(firstIssued);
        subCertificates(current);
        while (true) {
            LocalDate expiry = current.terms().getLast().expiresOn();
            LocalDate decided = expiry.minusDays(dice.between(0, 50));
            if (!Seasons.fits(decided, holder) || !dice.chance(RECERTIFIED)) {
                return;
            }
            renewals++;
            if (body.keepsNumber()) {
                current.renew(new Term(decided, decided, end(decided, scheme)));
            } else {
                Certificate next =
                        issue(holder, scheme, body, decided, renewals).firstIssued(firstIssued);
                replace(current, decided);
                current = next;
            }
        }
    }

    /** The old certificate is cancelled on the day the new one is issued, or simply left to expire. */
    private void replace(Certificate old, LocalDate day) {
        if (dice.chance(0.6)) {
            old.change(new StateChange(day, State.CANCELLED, "", "再认证换发新证书"));
            if (!Exports.tell(old)) {
                old.forget(old.changes().size() - 1);
            }
        }
    }

    private Certificate issue(Enterprise holder, Scheme scheme, CertificationBody body, LocalDate day, int renewals) {
        String number = numbers.system(body, scheme, day, renewals, holder.staff());
        Term term = new Term(day, day, end(day, scheme));
        LocalDate reported = Seasons.reported(dice, day);
        Certificate certificate = new Certificate(scheme, number, body, holder, term, reported);
        issued.add(certificate);
        return certificate;
    }

    /** Certificates of other sites, some of them run by another enterprise; they never count. */
    private void subCertificates(Certificate main) {
        if (!dice.chance(main.holder().staff() > 300 ? 0.07 : 0.012)) {
            return;
        }
        for (int ordinal = 1; ordinal <= dice.between(1, 2); ordinal++) {
            String number = numbers.sub(main, ordinal);
            issued.add(new Certificate(
                            main.scheme(),
                            number,
                            main.body(),
                            main.holder(),
                            main.terms().getFirst(),
                            main.reportedOn())
                    .under(main));
        }
    }

    private static LocalDate end(LocalDate day, Scheme scheme) {
        return day.plusYears(scheme.years()).minusDays(1);
    }

    private CertificationBody body(LocalDate day) {
        List<CertificationBody> working =
                bodies.stream().filter(each -> each.workedIn(day.getYear())).toList();
        return dice.weighted(working, CertificationBody::managementShare);
    }
}
