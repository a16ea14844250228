package cn.jiangmen.quality.certificate.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.certificate.suspicion.Learnt;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day's release is made once, holds the whole register and no person, and its digests are right. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class OpenDataIT {
    private static final String PATH = "/api/v1/open-data";
    private static final String SOLE_TRADER = "92440703MA4T000273";

    @Inject
    OpenDataPublishing publishing;

    @Inject
    Learnt learnt;

    @Test
    void aReleaseHoldsEveryCertificateAndNoPerson() throws Exception {
        LocalDate day = LocalDate.of(2031, 3, 1);
        String organisation = registered("江门市开放数据有限公司", Api.creditCode());
        String noCode = registered("王开放", null);
        assertThat(publishing.make(day)).isTrue();
        JsonPath manifest = given().queryParam("day", day.toString())
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        long all = given().get(Api.PATH + "/count").jsonPath().getLong("count");
        assertThat(manifest.getLong("rows")).isEqualTo(all);
        StringBuilder texts = new StringBuilder();
        for (Map<String, Object> file : manifest.<Map<String, Object>>getList("files")) {
            byte[] bytes = given().get((String) file.get("path"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + file.get("sha256") + "\"")
                    .extract()
                    .asByteArray();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(file.get("sha256"));
            assertThat(((Number) file.get("bytes")).longValue()).isEqualTo(bytes.length);
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFFcertificate_number,status,");
            texts.append(text);
        }
        assertThat(texts).contains("江门市开放数据有限公司").contains(organisation).contains(noCode);
        assertThat(texts).doesNotContain("王开放");
    }

    @Test
    void eachCertificateIsInTheFileOfItsHoldersCountyOnTheDay() {
        LocalDate day = LocalDate.of(2031, 3, 5);
        String still = Api.creditCode();
        String moved = Api.creditCode();
        String former = Api.creditCode();
        String outside = Api.creditCode();
        learnt.enterprise(still, "江门市不动有限公司", "440784");
        UUID mover = UUID.randomUUID();
        EventEnvelope move = Learnt.event(mover, 1, moved, "江门市搬家有限公司", null, former);
        ArrayNode periods = (ArrayNode) move.data().get("county_periods");
        periods.addObject().put("county", "440703").putNull("from").put("to", "2031-03-05");
        periods.addObject().put("county", "440785").put("from", "2031-03-05").putNull("to");
        learnt.learn(move);
        learnt.enterprise(outside, "广州市外地有限公司", "outside");
        Map<String, String> expected = Map.of(
                registered("江门市不动有限公司", still), "440784",
                registered("江门市搬家有限公司", moved), "440785",
                registered("江门市搬家有限公司", former), "440785",
                registered("广州市外地有限公司", outside), "outside",
                registered("江门市不明有限公司", Api.creditCode()), "unattributed");
        assertThat(make(day)).isTrue();
        JsonPath manifest = given().queryParam("day", day.toString()).get(PATH).jsonPath();
        assertThat(manifest.<String>getList("files.county"))
                .containsExactly(
                        "440703",
                        "440704",
                        "440705",
                        "440781",
                        "440783",
                        "440784",
                        "440785",
                        "outside",
                        "unattributed");
        for (String county : manifest.<String>getList("files.county")) {
            String text = given().get(PATH + "/" + day + "/certificates-" + county + ".csv")
                    .asString();
            expected.forEach((number, home) -> assertThat(text.contains(number))
                    .as(number + " in " + county)
                    .isEqualTo(home.equals(county)));
        }
    }

    @Test
    void ofSeveralInstancesOneMakesTheDay() {
        LocalDate day = LocalDate.of(2031, 3, 2);
        List<Boolean> made =
                IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> make(day))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(made).containsOnlyOnce(true);
        assertThat(make(day)).isFalse();
    }

    @Test
    void oldReleasesAreForgotten() throws Exception {
        make(LocalDate.of(2001, 1, 1));
        make(LocalDate.of(2001, 1, 2));
        given().get(PATH).then().body("days", hasItem("2001-01-01"));
        publishing.forgetBefore(LocalDate.of(2001, 1, 2));
        given().get(PATH).then().body("days", not(hasItem("2001-01-01"))).body("days", hasItem("2001-01-02"));
        given().queryParam("day", "2001-01-01")
                .get(PATH)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("open-data-release-not-found"));
        given().get(PATH + "/2001-01-02/none.csv")
                .then()
                .statusCode(404)
                .body("type", endsWith("open-data-file-not-found"));
    }

    @Test
    void aSoleTraderIsNotNamed() {
        assertThat(PublicLine.isOrganisation(new cn.jiangmen.quality.certificate.Holder("陈记照明店", SOLE_TRADER, null)))
                .isFalse();
    }

    private boolean make(LocalDate day) {
        try {
            return publishing.make(day);
        } catch (java.sql.SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String registered(String holder, String code) {
        Map<String, Object> named = code == null ? Map.of("name", holder) : Map.of("name", holder, "credit_code", code);
        Map<String, Object> body = Api.with(Api.registration(), "holder", named);
        Api.registered(body);
        return (String) body.get("number");
    }
}
