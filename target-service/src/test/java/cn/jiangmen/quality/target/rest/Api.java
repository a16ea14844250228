package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;

/** The numbers as a caller gets them. */
final class Api {
    private Api() {}

    static JsonPath progress(LocalDate on) {
        return given().queryParam("on", on.toString())
                .get("/api/v1/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int value(LocalDate on, String indicator, String county) {
        return number(progress(on), indicator, county, "value");
    }

    static int number(JsonPath progress, String indicator, String county, String what) {
        String line = "indicators.find { it.code == '" + indicator + "' }";
        return progress.getInt(
                county == null
                        ? line + ".city." + what
                        : line + ".counties.find { it.county == '" + county + "' }." + what);
    }
}
