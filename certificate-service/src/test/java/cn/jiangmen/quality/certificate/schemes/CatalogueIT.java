package cn.jiangmen.quality.certificate.schemes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CatalogueIT {
    private static final Map<String, KpiClass> FIRST = Map.of(
            "A0101", KpiClass.QMS,
            "A0102", KpiClass.QMS,
            "A0103", KpiClass.QMS,
            "A0201", KpiClass.EMS,
            "A0301", KpiClass.OHSMS,
            "B01", KpiClass.CCC);
    private static final Map<KpiClass, List<String>> MORE = Map.of(
            KpiClass.OTHER_MS, List.of("A0401", "A0402", "A0501", "A0601", "A0701", "A0901", "A1001"),
            KpiClass.FOOD_AGRI, List.of("B0301", "B0302"),
            KpiClass.VOLUNTARY_PRODUCT, List.of("B0401", "B0402", "B0403", "B0404", "B0501"),
            KpiClass.SERVICE, List.of("C0101", "C0201", "C0202", "C0203", "C0204", "C0205", "C0299"));

    @Inject
    Catalogue catalogue;

    @Test
    void everySchemeThatThePlanCountsIsThereWithItsClass() {
        Schemes schemes = catalogue.schemes();
        FIRST.forEach((code, kpi) ->
                assertThat(schemes.find(code).orElseThrow().kpiClass()).as(code).isEqualTo(kpi));
        MORE.forEach((kpi, codes) -> codes.forEach(code ->
                assertThat(schemes.find(code).orElseThrow().kpiClass()).as(code).isEqualTo(kpi)));
    }

    /** Item 二(二)3 to 二(三)1, in its order and its words. */
    @ParameterizedTest
    @CsvSource({
        "测量管理体系认证, A0701",
        "质量管理体系认证, A0101",
        "环境管理体系认证, A0201",
        "职业健康安全管理体系认证, A0301",
        "信息安全管理体系认证, A0501",
        "信息技术服务管理体系认证, A0601",
        "危害分析和关键控制点认证(HACCP认证), A0402",
        "食品安全管理体系认证, A0401",
        "良好农业规范认证(GAP认证), B0302",
        "有机产品认证, B0301",
        "绿色食品认证, R-GREENFOOD",
        "无公害农产品认证, R-POLLUTIONFREE",
        "节能低碳产品认证, B0404",
        "能源管理体系认证, A0901",
        "旅游质量认证, C0202",
        "电子商务服务认证, C0201",
        "物流服务认证, C0203",
        "养老院服务认证, C0204",
        "医疗服务类认证, C0205",
        "地理标志产品保护, R-GI",
        "良好农业规范认证, B0302",
        "绿色食品, R-GREENFOOD",
        "无公害农产品, R-POLLUTIONFREE",
        "认证示范区, R-DEMOZONE",
        "绿色工厂, R-GREENFACTORY",
        "绿色园区, R-GREENPARK",
        "低碳产品认证, B0402",
        "绿色产品认证, B0403",
        "强制性产品认证, B01",
        "自愿性工业产品认证, B0501",
        "知识产权管理体系认证, A1001"
    })
    void whatThePlanNamesIsFoundUnderItsWords(String words, String code) {
        assertThat(catalogue.schemes().read(words)).map(Scheme::code).contains(code);
    }

    @Test
    void recognitionsAreApart() {
        for (String code :
                List.of("R-GREENFOOD", "R-POLLUTIONFREE", "R-GI", "R-GREENFACTORY", "R-GREENPARK", "R-DEMOZONE")) {
            Scheme scheme = catalogue.schemes().find(code).orElseThrow();
            assertThat(scheme.kind()).isEqualTo(SchemeKind.RECOGNITION);
            assertThat(scheme.kpiClass()).isNull();
        }
    }

    @Test
    void aSchemeIsReadByItsCodeOrAnyOfItsNames() {
        Schemes schemes = catalogue.schemes();
        for (String told : List.of(" a0101 ", "质量管理体系认证", "质量管理体系", "ISO9001")) {
            assertThat(schemes.read(told)).map(Scheme::code).as(told).contains("A0101");
        }
        assertThat(schemes.read("HACCP认证")).map(Scheme::code).contains("A0402");
        assertThat(schemes.read("A01")).isEmpty();
        assertThat(schemes.read("质量")).isEmpty();
        assertThat(schemes.ccc()).map(Scheme::code).contains("B01");
        assertThat(schemes.under("A01"))
                .contains("A01", "A0101", "A010102", "A0102")
                .doesNotContain("A0201");
    }

    @Test
    void reasonCodesAreListedForTheActsOfTheRegister() {
        Schemes schemes = catalogue.schemes();
        Scheme qms = schemes.find("A0101").orElseThrow();
        Scheme ccc = schemes.find("B01").orElseThrow();
        Scheme other = schemes.find("B0501").orElseThrow();
        assertThat(schemes.reason(qms, ReasonAct.SUSPENSION, "0118")).isPresent();
        assertThat(schemes.reason(qms, ReasonAct.SUSPENSION, "0122")).isEmpty();
        assertThat(schemes.reason(qms, ReasonAct.REVOCATION, "0122")).isPresent();
        assertThat(schemes.reason(ccc, ReasonAct.SUSPENSION, "0208")).isPresent();
        assertThat(schemes.reason(ccc, ReasonAct.SUSPENSION, "0209")).isEmpty();
        assertThat(schemes.reason(ccc, ReasonAct.REVOCATION, "0209")).isPresent();
        assertThat(schemes.reason(ccc, ReasonAct.CANCELLATION, "0201")
                        .orElseThrow()
                        .afterExpiry())
                .isTrue();
        assertThat(schemes.listsReasons(qms, ReasonAct.CANCELLATION)).isFalse();
        assertThat(schemes.listsReasons(other, ReasonAct.SUSPENSION)).isFalse();
    }

    @Test
    void theCatalogueIsServed() {
        given().get("/api/v1/schemes")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'A0701' }.confidence", equalTo("LOW"))
                .body("items.find { it.code == 'A01' }.assignable", equalTo(false))
                .body("items.code", hasItems("A010101", "A0104", "A0110", "C0299", "R-GI"));
        given().get("/api/v1/ccc-product-classes")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("0101", "1119", "1801", "2207"))
                .body("items.find { it.id == 'e-bike-battery' }.mandatory_from", equalTo("2025-11-01"))
                .body("items.find { it.id == '2201' }.key_group", equalTo("CHILD_PRODUCT"))
                .body("items.source", hasItem(notNullValue()));
        given().get("/api/v1/schemes?code=A0101").then().statusCode(400);
    }
}
