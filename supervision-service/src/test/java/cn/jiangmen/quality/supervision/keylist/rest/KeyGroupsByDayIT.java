package cn.jiangmen.quality.supervision.keylist.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Key groups on many days, held against the certificates as they were made. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class KeyGroupsByDayIT {
    private static final String PATH = "/api/v1/key-supervision";

    @Inject
    Replicas replicas;

    /** A product as the test certifies it, and from when it belongs to which key group. */
    private record Product(String productClass, String name, String group, LocalDate since) {}

    private static final List<Product> PRODUCTS = List.of(
            new Product("0105", "电线", "WIRE_AND_CABLE", LocalDate.of(2021, 12, 21)),
            new Product("2204", "玩具", "CHILDREN", LocalDate.of(2021, 12, 21)),
            new Product("1103", "电动自行车用充电器", "E_BIKE", LocalDate.of(2025, 11, 1)),
            new Product("0715", "灯", null, LocalDate.EPOCH));

    private record Held(Product product, LocalDate from, LocalDate until) {}

    @Test
    void certificatesOfKeyGroupsPutAndTakeAnObjectOnAnyDay() throws Exception {
        Random random = new Random(20261124);
        for (int object = 0; object < 3; object++) {
            String code = Codes.fresh("440703");
            replicas.learn(Told.enterprise(UUID.randomUUID(), code, "重点企业")
                    .in("440703", null, null)
                    .version(1));
            List<Held> held = new ArrayList<>();
            List<EventEnvelope> told = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                LocalDate from = LocalDate.of(2021, 6, 1).plusDays(random.nextInt(1500));
                Held each = new Held(
                        PRODUCTS.get(random.nextInt(PRODUCTS.size())), from, from.plusDays(1 + random.nextInt(900)));
                held.add(each);
                Told.Certificate certificate = i % 2 == 0
                        ? Told.certificate(UUID.randomUUID(), "K" + i + code, code)
                        : Told.certificate(UUID.randomUUID(), "K" + i + code, Codes.fresh("440106"))
                                .factory(code);
                told.add(certificate
                        .product(each.product().productClass(), each.product().name())
                        .inForce(each.from().toString(), each.until().toString())
                        .version(1));
            }
            replicas.learn(told);
            given().get(PATH + "/" + code).then().statusCode(200); // what waits of it is worked out
            TreeSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 1)));
            held.forEach(each -> days.addAll(
                    List.of(each.from().minusDays(1), each.from(), each.until().minusDays(1), each.until())));
            for (LocalDate day : days) {
                Set<String> expected = new TreeSet<>();
                for (Held each : held) {
                    if (each.product().group() != null
                            && !day.isBefore(each.from())
                            && day.isBefore(each.until())
                            && !day.isBefore(each.product().since())) {
                        expected.add(each.product().group());
                    }
                }
                List<String> listed = given().queryParam("on", day.toString())
                        .queryParam("limit", 500)
                        .get(PATH)
                        .path("items.find { it.object_id == '" + code + "' }?.reasons?.detail");
                assertThat(listed == null ? Set.of() : new TreeSet<>(listed))
                        .as("%s on %s", held, day)
                        .isEqualTo(expected);
            }
        }
    }
}
