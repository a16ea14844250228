package cn.jiangmen.quality.supervision.calendar.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.calendar.CalendarMissing;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A notice is loaded while the service runs; in years that no other test counts in. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class HolidayNoticeIT {
    private static final String PATH = "/api/v1/holiday-notices";
    private static final LocalDate NEW_YEAR = LocalDate.of(2090, 1, 1);

    @Inject
    LegalClocks clocks;

    @Test
    void deadlinesAreToldFromTheLoadingOn() {
        LocalDate eve = LocalDate.of(2089, 12, 31);
        assertThatThrownBy(() -> clocks.read().calendar().after(eve, 1)).isInstanceOf(CalendarMissing.class);
        // 2090-01-01 is a Sunday: Monday off, Saturday the 7th worked
        Map<String, Object> notice = notice(2090, List.of("2090-01-01", "2090-01-02"), List.of("2090-01-07"));
        load(notice).then().statusCode(201).body("year", equalTo(2090));

        assertThat(clocks.read().calendar().after(eve, 1).on()).isEqualTo(NEW_YEAR.plusDays(2));
        assertThat(clocks.read().calendar().after(eve, 5).on()).isEqualTo(NEW_YEAR.plusDays(6));
        refused(load(notice), 409, "notice-loaded");
        given().get(PATH).then().body("items.year", hasItems(2021, 2026, 2090));
    }

    @Test
    void whatANoticeCannotArrangeIsRefusedAndNothingOfItLoaded() {
        for (Map<String, Object> wrong : List.of(
                notice(2091, List.of("2091-01-01", "2092-01-01"), List.of()),
                notice(2091, List.of("2091-01-01", "2090-11-30"), List.of()),
                notice(2091, List.of("2091-01-01"), List.of("2091-01-02")),
                notice(2091, List.of("2091-01-06"), List.of("2091-01-06")))) {
            refused(load(wrong), 400, "notice-day-impossible");
        }
        refused(load(notice(2091, List.of(), List.of())), 400, "invalid-request");
        given().get(PATH).then().body("items.year", not(hasItem(2091)));
    }

    private static Map<String, Object> notice(int year, List<String> off, List<String> working) {
        return new HashMap<>(Map.of("year", year, "source", "试验", "off", off, "working", working, "by", "法规科"));
    }

    private static Response load(Map<String, Object> notice) {
        return given().contentType(ContentType.JSON).body(notice).post(PATH);
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug));
    }
}
