package cn.jiangmen.quality.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list's state on a day, which the database answers, is the aggregate's. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CertificateSearchIT {
    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);

    @Inject
    Certificates certificates;

    @Inject
    CertificateSearch search;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    @Test
    void ofRandomLivesTheListShowsThoseInTheStateOfTheDay() {
        Random chance = new Random(7);
        String code = Api.creditCode();
        List<Certificate> all = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 60; i++) {
                all.add(random(code, chance));
            }
        });
        for (int offset = -5; offset < 130; offset += 3) {
            LocalDate day = ORIGIN.plusDays(offset);
            for (CertificateStatus status : CertificateStatus.values()) {
                List<UUID> expected = all.stream()
                        .filter(c -> c.statusOn(day).filter(status::equals).isPresent())
                        .map(Certificate::id)
                        .toList();
                List<UUID> listed = QuarkusTransaction.requiringNew()
                        .call(() -> search.select(new CertificateSearch.Filter(
                                        null, null, null, null, code, null, null, status, day))
                                .list(null, 500))
                        .stream()
                        .map(Certificate::id)
                        .toList();
                assertThat(listed).as(status + " on " + day).containsExactlyElementsOf(expected);
            }
        }
    }

    private Certificate random(String code, Random chance) {
        LocalDate issuedOn = ORIGIN.plusDays(chance.nextInt(30));
        RegisterFacts facts = new RegisterFacts(
                CertificateNumber.of(Api.number()),
                null,
                RecordKind.VOLUNTARY_PRODUCT,
                "B0501",
                CertificateStatus.VALID,
                issuedOn,
                issuedOn.plusDays(20 + chance.nextInt(40)),
                null,
                null,
                null,
                new Details(Holder.of("甲", code, null), null, null, null, null, null, null, null, null));
        Certificate certificate = Certificate.register(Ids.next(), facts, Source.OFFICER, catalogue.schemes(), clock);
        certificates.save(certificate, CertificateEvent.registered(facts));
        for (int i = 0; i < 4; i++) {
            LocalDate day = ORIGIN.plusDays(chance.nextInt(100));
            Decision decision = new Decision(day, null, null);
            try {
                CertificateEvent event =
                        switch (chance.nextInt(8)) {
                            case 0 -> certificate.revoke(decision, catalogue.schemes(), clock);
                            case 1 -> certificate.cancel(decision, catalogue.schemes(), clock);
                            case 2 ->
                                certificate.renew(
                                        Term.of(day, day.plusDays(40)), null, null, catalogue.schemes(), clock);
                            case 3, 4 -> certificate.resume(decision, catalogue.schemes(), clock);
                            default -> certificate.suspend(decision, null, catalogue.schemes(), clock);
                        };
                certificates.save(certificate, event);
            } catch (CertificateRefused refused) {
                // as it may be; the life goes on
            }
        }
        return certificate;
    }
}
