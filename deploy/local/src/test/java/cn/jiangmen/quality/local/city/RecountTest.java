package cn.jiangmen.quality.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.city.Certificate.Goods;
import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import cn.jiangmen.quality.local.city.Enterprise.Change;
import cn.jiangmen.quality.local.city.Enterprise.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A city small enough to be counted on the fingers. */
class RecountTest {
    private static final CertificationBody BODY =
            new CertificationBody("CNCA-R-2002-901", "某认证", "440704", true, day("2023-09-15"), "HSC", true, 1, 1, 1, 1);

    private final List<Enterprise> enterprises = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();

    @Test
    void anEnterpriseIsCountedOnceAndItsSchemesAndCertificatesEach() {
        Enterprise one = enterprise("A", "440703");
        certificate("A0101", one);
        certificate("A0101", one);
        certificate("A0102", one);
        certificate("A0201", one);
        certificate("A0501", one);
        certificate("B0301", one);
        certificate("C0299", one);

        assertThat(count("MS-ENT", "DISTINCT", "440703")).isEqualTo(1);
        assertThat(count("MS-ENT", "HOLDINGS", "440703")).isEqualTo(4);
        assertThat(count("QMS-ENT", "HOLDINGS", "city")).isEqualTo(2);
        assertThat(count("EMS-ENT", "DISTINCT", "city")).isEqualTo(1);
        assertThat(count("OHS-ENT", "DISTINCT", "city")).isZero();
        assertThat(count("MS-CERT", "DISTINCT", "city")).isEqualTo(5);
        assertThat(count("VIP-CERT", "DISTINCT", "city")).isZero();
    }

    @Test
    void theLastDayOfValidityStillCountsAndTheDayOfASuspensionDoesNot() {
        Certificate certificate = certificate("A0101", enterprise("A", "440703"));
        certificate.change(new StateChange(day("2023-05-01"), State.SUSPENDED, "", ""));
        certificate.change(new StateChange(day("2023-06-01"), State.VALID, "", ""));

        assertThat(days("MS-CERT", "2022-12-31", "2023-01-01", "2023-04-30", "2023-05-01", "2023-05-31"))
                .containsExactly(0, 1, 1, 0, 0);
        assertThat(days("MS-CERT", "2023-06-01", "2025-12-31", "2026-01-01")).containsExactly(1, 1, 0);
    }

    @Test
    void revocationIsForEverAndARenewalGoesOn() {
        Certificate revoked = certificate("A0101", enterprise("A", "440703"));
        revoked.change(new StateChange(day("2024-02-01"), State.REVOKED, "", ""));
        Certificate renewed = certificate("A0201", enterprise("B", "440704"));
        renewed.renew(new Term(day("2025-11-20"), day("2025-11-20"), day("2028-11-19")));

        assertThat(days("QMS-ENT", "2024-01-31", "2024-02-01", "2025-01-01")).containsExactly(1, 0, 0);
        assertThat(days("EMS-ENT", "2025-12-31", "2026-01-01", "2028-11-19", "2028-11-20"))
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void anEnterpriseCountsWhereItSatThatDay() {
        Enterprise moving = enterprise("A", "440703", day("2023-03-01"));
        move(moving, "2024-01-01", "440781");
        move(moving, "2025-01-01", Places.OUTSIDE);
        move(moving, "2025-06-01", null);
        moving.changes().add(new Change(Kind.DEREGISTRATION, day("2025-09-01"), day("2025-09-01"), null, null, ""));
        certificate("A0101", moving);
        certificate("A0101", stranger("B"));
        certificate("A0101", enterprise("C", null));

        assertThat(count("MS-ENT", "DISTINCT", "unattributed", "2023-02-01")).isEqualTo(3);
        assertThat(count("MS-ENT", "DISTINCT", "440703", "2023-03-01")).isEqualTo(1);
        assertThat(count("MS-ENT", "DISTINCT", "440781", "2024-01-01")).isEqualTo(1);
        assertThat(count("MS-ENT", "DISTINCT", "city", "2024-12-31")).isEqualTo(3);
        assertThat(count("MS-ENT", "DISTINCT", "city", "2025-01-01")).isEqualTo(2);
        assertThat(count("MS-ENT", "DISTINCT", "unattributed", "2025-06-01")).isEqualTo(3);
        assertThat(count("MS-ENT", "DISTINCT", "city", "2025-09-01")).isEqualTo(2);
    }

    @Test
    void aMoveThatBecameKnownLateFillsTheTimeBeforeTheLaterOne() {
        Enterprise moving = enterprise("A", "440703");
        move(moving, "2024-06-01", "440781");
        move(moving, "2023-06-01", "440705");
        certificate("A0101", moving);

        assertThat(count("MS-ENT", "DISTINCT", "440703", "2023-05-31")).isEqualTo(1);
        assertThat(count("MS-ENT", "DISTINCT", "440705", "2024-05-31")).isEqualTo(1);
        assertThat(count("MS-ENT", "DISTINCT", "440781", "2024-06-01")).isEqualTo(1);
    }

    @Test
    void theFactoryOfACompulsoryCertificateIsItsEnterprise() {
        Enterprise here = enterprise("A", "440703");
        Enterprise outside = enterprise("B", Places.OUTSIDE);
        Enterprise abroad = stranger("");
        ccc(outside, here);
        ccc(here, outside);
        ccc(here, abroad);
        ccc(here, null);
        ccc(abroad, abroad);
        ccc(abroad, here);

        assertThat(count("CCC-CERT", "DISTINCT", "city")).isEqualTo(4);
        assertThat(count("CCC-ENT", "HOLDINGS", "city")).isEqualTo(1);
    }

    @Test
    void aSubCertificateCountsNowhere() {
        Certificate main = certificate("A0101", enterprise("A", "440703"));
        certificate("A0101", enterprise("B", "440703")).under(main);

        assertThat(count("MS-ENT", "DISTINCT", "city")).isEqualTo(1);
        assertThat(count("MS-CERT", "DISTINCT", "city")).isEqualTo(1);
    }

    @Test
    void anAttractedBodyCountsFromItsDay() {
        assertThat(days("B1", "2023-09-14", "2023-09-15")).containsExactly(0, 1);
        assertThat(count("B1", "HOLDINGS", "440704")).isEqualTo(1);
    }

    private Enterprise enterprise(String code, String county) {
        return enterprise(code, county, null);
    }

    private Enterprise enterprise(String code, String county, LocalDate since) {
        Enterprise made = of(code, county, since, true);
        enterprises.add(made);
        return made;
    }

    private static Enterprise stranger(String code) {
        return of(code, null, null, false);
    }

    private static Enterprise of(String code, String county, LocalDate since, boolean registered) {
        LocalDate established = day("2001-01-01");
        return new Enterprise(
                code,
                "某公司",
                null,
                county,
                since,
                "156",
                "广东省",
                "",
                "SMALL",
                9,
                established,
                registered,
                new ArrayList<>());
    }

    private static void move(Enterprise enterprise, String effective, String county) {
        enterprise.changes().add(new Change(Kind.COUNTY_MOVE, day(effective), day(effective), county, null, ""));
    }

    private Certificate certificate(String scheme, Enterprise holder) {
        Term term = new Term(day("2023-01-01"), day("2023-01-01"), day("2025-12-31"));
        String number = "N" + certificates.size();
        Certificate made = new Certificate(Scheme.of(scheme), number, BODY, holder, term, day("2023-01-05"));
        certificates.add(made);
        return made;
    }

    private void ccc(Enterprise holder, Enterprise factory) {
        certificate("B01", holder).forGoods(new Goods("1001", "灯具", "", null, factory));
    }

    private int count(String indicator, String basis, String county) {
        return count(indicator, basis, county, "2024-06-30");
    }

    private int count(String indicator, String basis, String county, String on) {
        return new Recount(new City(enterprises, certificates, List.of(BODY)))
                .on(day(on)).stream()
                        .filter(figure -> figure.indicator().equals(indicator)
                                && figure.basis().equals(basis)
                                && figure.county().equals(county))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private List<Integer> days(String indicator, String... days) {
        return List.of(days).stream()
                .map(each -> count(indicator, "DISTINCT", "city", each))
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
