package cn.jiangmen.quality.enterprise.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A caller of the import API. */
final class ImportClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "VERIFYING", "COMMITTING", "UNDOING");

    private ImportClient() {}

    static Response upload(byte[] file, String name) {
        return given().multiPart("file", name, file)
                .multiPart("by", "蓬江区市场监督管理局", "text/plain;charset=UTF-8")
                .header("Accept-Language", "en")
                .post("/api/v1/imports");
    }

    static String upload(AList list) {
        Response response = upload(list.csv(), "list.csv");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        assertThat(response.header("Location")).endsWith("/api/v1/imports/" + response.path("id"));
        return response.path("id");
    }

    /** Uploads and waits for the report. */
    static JsonPath verified(AList list) {
        JsonPath job = settled(upload(list));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("VERIFIED");
        return job;
    }

    /** Uploads, commits and waits until all is written. */
    static JsonPath committed(AList list) {
        return committed(verified(list));
    }

    static JsonPath committed(JsonPath verified) {
        assertThat(commit(verified).statusCode()).isEqualTo(202);
        JsonPath job = settled(verified.getString("id"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("COMMITTED");
        return job;
    }

    static Response commit(JsonPath job) {
        return commit(job.getString("id"), job.getString("commit_token"));
    }

    static Response commit(String id, String token) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("token", token))
                .post("/api/v1/imports/" + id + "/commits");
    }

    static Response cancel(String id) {
        return given().header("Accept-Language", "en").post("/api/v1/imports/" + id + "/cancellations");
    }

    static Response undo(String id, String changedSince) {
        Map<String, String> body = changedSince == null
                ? Map.of("by", "蓬江区市场监督管理局", "reason", "误导入旧文件")
                : Map.of("by", "蓬江区市场监督管理局", "reason", "误导入旧文件", "changed_since", changedSince);
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/imports/" + id + "/undos");
    }

    /** Undoes an import and waits until all is taken back. */
    static JsonPath undone(String id, String changedSince) {
        Response response = undo(id, changedSince);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        JsonPath job = settled(id);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("UNDONE");
        return job;
    }

    static JsonPath writtenRows(String id, String standing) {
        return (standing == null ? given() : given().queryParam("standing", standing))
                .queryParam("limit", 500)
                .get("/api/v1/imports/" + id + "/written")
                .jsonPath();
    }

    static JsonPath get(String id) {
        return given().header("Accept-Language", "en")
                .get("/api/v1/imports/" + id)
                .jsonPath();
    }

    /** Waits until nothing is at work for an import any more. */
    static JsonPath settled(String id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(id), job -> !AT_WORK.contains(job.getString("state")));
    }

    static JsonPath rows(String id, String outcome) {
        return given().header("Accept-Language", "en")
                .queryParam("outcome", outcome)
                .queryParam("limit", 500)
                .get("/api/v1/imports/" + id + "/rows")
                .jsonPath();
    }

    static String rejectedRows(String id) {
        return given().get("/api/v1/imports/" + id + "/rejected-rows").asString();
    }
}
