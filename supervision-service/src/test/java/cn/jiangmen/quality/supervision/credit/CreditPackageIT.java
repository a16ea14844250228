package cn.jiangmen.quality.supervision.credit;

import static cn.jiangmen.quality.supervision.credit.CreditApi.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What was told on a day, as a file that can be checked years later and far away. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CreditPackageIT {
    @Inject
    Acts acts;

    @Inject
    CreditUpkeep upkeep;

    @Inject
    Feed feed;

    @Test
    void dayThatIsOverHasASignedPackageThatNamesTheOneBefore() throws Exception {
        Clock now = Clock.system(Time.ZONE);
        acts.life().act("listed", true, now.instant().toString());
        LocalDate day = LocalDate.parse(
                CreditApi.all(CreditApi.last() - 1, null).getFirst().get("day").toString());
        Acts.itIs(day.plusDays(2));
        upkeep.next();

        List<Map<String, Object>> packages =
                given().get(PATH + "/packages").jsonPath().getList("items");
        assertThat(packages).hasSizeGreaterThan(2);
        for (int i = 0; i + 1 < packages.size(); i++) {
            String manifest = packages.get(i).get("manifest").toString();
            assertThat(packages.get(i)).containsEntry("sha256", CreditApi.sha256(manifest));
            assertThat(JsonPath.from(manifest).getString("previous"))
                    .isEqualTo(packages.get(i + 1).get("sha256"));
        }

        Map<String, String> files =
                unzipped(given().get(PATH + "/packages/" + day + "/content").asByteArray());
        JsonPath manifest = JsonPath.from(files.get("manifest.json"));
        assertThat(manifest.getString("entries.sha256")).isEqualTo(CreditApi.sha256(files.get("entries.ndjson")));
        List<Map<String, Object>> told = files.get("entries.ndjson")
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .toList();
        assertThat(told).hasSize(manifest.getInt("count"));
        assertThat(manifest.getString("digest")).isEqualTo(CreditApi.digest(told));
        told.forEach(entry -> assertThat(entry)
                .containsEntry("sha256", CreditApi.sha256(entry.get("event").toString())));
        assertThat(signedPayload(files.get("manifest.jws"))).isEqualTo(files.get("manifest.json"));

        long before = CreditApi.last();
        acts.life().act("listed", true, now.instant().toString()); // late: it counts to a day that is not over
        assertThat(CreditApi.all(before, null).getFirst().get("day").toString()).isGreaterThan(day.toString());
        given().get(PATH + "/packages/" + day.plusDays(300)).then().statusCode(404);
    }

    @Test
    void cursorFromBeforeCompactionIsLedToTheSnapshot() throws Exception {
        String now = Clock.systemUTC().instant().toString();
        Acts.Life life = acts.life();
        long first = CreditApi.last();
        life.act("listed", true, now);
        life.act("published", true, now);
        long through = CreditApi.last();
        Acts.itIs(feed.place().lastDay().plusDays(2));
        upkeep.next(); // nothing is forgotten on a day that is not over
        life.act("repaired", false, now);
        Map<String, String> before = CreditApi.snapshot().records();

        feed.compact(through);

        JsonPath part = CreditApi.feed(first, null);
        assertThat(part.getList("items")).isEmpty();
        assertThat(part.getLong("next_after")).isEqualTo(first);
        assertThat(part.getBoolean("more")).isFalse();
        assertThat(part.getString("snapshot")).isEqualTo("/api/v1/credit/snapshot");
        assertThat(CreditApi.snapshot().records()).isEqualTo(before);
        assertThat(CreditApi.all(through, null)).hasSize(1);
        CreditApi.json()
                .body(Map.of("items", List.of(Map.of("sequence", first + 1, "outcome", "ACCEPTED"))))
                .post(PATH + "/consumers/" + CreditApi.consumer() + "/receipts")
                .then()
                .statusCode(200)
                .body("results[0]", equalTo("NO_LONGER_KEPT"));
        given().queryParam("at", first)
                .get(CreditApi.PATH + "/snapshot")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/credit-snapshot-outdated"));
    }

    /** Checked with the JDK alone, by the published key. */
    private static String signedPayload(String jws) throws Exception {
        String[] parts = jws.split("\\.", -1);
        byte[] x = Base64.getUrlDecoder()
                .decode(given().get(PATH + "/keys").jsonPath().getString("keys[0].x"));
        boolean odd = (x[31] & 0x80) != 0;
        x[31] &= 0x7f;
        byte[] bigEndian = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            bigEndian[i] = x[x.length - 1 - i];
        }
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian)))));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
