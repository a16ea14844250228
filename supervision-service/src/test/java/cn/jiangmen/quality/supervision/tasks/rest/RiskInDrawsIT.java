package cn.jiangmen.quality.supervision.tasks.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The classes that the rules give, and the list for key supervision, decide in which stratum an object is drawn. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RiskInDrawsIT {
    private static final String OTHERS = "9999"; // no product of a key group

    @Inject
    DrawWorld world;

    @Inject
    Replicas replicas;

    @Test
    void whatHappenedBeforeTheFreezeCounts() throws Exception {
        world.inspectors(3);
        String plain = world.object(OTHERS);
        String risky = world.object(OTHERS);
        Dishonesty.Case listed = Dishonesty.heavy();
        Dishonesty.listed(listed);
        replicas.learn(
                Told.enterprise(UUID.randomUUID(), listed.creditCode(), "失信对象")
                        .in("440785", null, null)
                        .version(1),
                Told.certificate(UUID.randomUUID(), "L-" + listed.creditCode(), listed.creditCode())
                        .product(OTHERS, "产品")
                        .inForce("2024-01-10", null)
                        .version(1));
        for (String result : List.of("UNCOOPERATIVE", "CONCEALED", "UNREACHABLE")) { // 10 + 25 + 20 + 20: class D
            given().contentType(ContentType.JSON)
                    .body(Map.of(
                            "enterprise_name",
                            "抽查对象",
                            "credit_code",
                            risky,
                            "county",
                            "440785",
                            "inspected_on",
                            LocalDate.now(Time.ZONE).toString(),
                            "kind",
                            "KEY",
                            "item",
                            "证书一致性",
                            "result",
                            result,
                            "inspectors",
                            2))
                    .post("/api/v1/inspections")
                    .then()
                    .statusCode(201);
        }

        assertThat(drawn(0, 1)).contains(listed.creditCode()).doesNotContain(plain, risky);
        assertThat(drawn(1, 0)).contains(risky).doesNotContain(plain, listed.creditCode());
    }

    private List<String> drawn(int high, int key) {
        Map<String, Object> terms = world.terms(world.item(high, "CCC_HOLDER"));
        terms.put("ratios", Map.of("a", 0, "b", 0, "c", 0, "d", high, "key", key));
        return DrawWorld.objects(DrawWorld.drawn(terms));
    }
}
