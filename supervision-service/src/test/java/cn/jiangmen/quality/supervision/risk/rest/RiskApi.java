package cn.jiangmen.quality.supervision.risk.rest;

import static io.restassured.RestAssured.given;

import cn.jiangmen.quality.kit.Time;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;

/** Credit risk and its facts as callers use them. */
final class RiskApi {
    static final String PATH = "/api/v1/risk-classes";

    private RiskApi() {}

    static Map<String, Object> removal(String on) {
        return Map.of("removed_on", on, "reason", "已补报", "by", "甲");
    }

    static void checked(String code, String result, LocalDate on) {
        json().body(Map.of(
                        "enterprise_name",
                        "风险测试企业",
                        "credit_code",
                        code,
                        "county",
                        "440781",
                        "inspected_on",
                        on.toString(),
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

    static JsonPath explain(String code, LocalDate on) {
        Response told = given().queryParam("on", on.toString()).get(PATH + "/" + code);
        return told.statusCode() == 404
                ? JsonPath.from("{\"inputs\": []}")
                : told.then().statusCode(200).extract().jsonPath();
    }

    static LocalDate today() {
        return LocalDate.now(Time.ZONE);
    }

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
