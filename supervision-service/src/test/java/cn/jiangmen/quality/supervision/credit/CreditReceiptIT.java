package cn.jiangmen.quality.supervision.credit;

import static cn.jiangmen.quality.supervision.credit.CreditApi.PATH;
import static cn.jiangmen.quality.supervision.credit.CreditApi.json;
import static cn.jiangmen.quality.supervision.credit.CreditApi.result;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Receipts that are lost, repeated, refused or late; what they lead to; and whether both sides have the same. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CreditReceiptIT {
    private static final String NOON = "2026-03-02T12:00:00+08:00";
    private static final String EARLY = "2026-03-02T05:00:00Z";
    private static final String LATE = "2026-03-02T06:00:00Z";

    @Inject
    Acts acts;

    @Test
    void answeredEntryIsNoLongerWaitedFor() throws Exception {
        String consumer = CreditApi.consumer();
        acts.life().act("listed", true, NOON);
        Map<String, Object> before = CreditApi.state(consumer);
        long oldest = CreditApi.number(before.get("oldest_unanswered"));
        OffsetDateTime since =
                OffsetDateTime.parse(before.get("unanswered_since").toString());
        boolean longAgo = since.isBefore(OffsetDateTime.now(Clock.systemUTC()).minusDays(1));
        assertThat(before).containsEntry("overdue", longAgo);

        assertThat(result(consumer, oldest, "ACCEPTED", null, null)).isEqualTo("RECORDED");
        assertThat(result(consumer, oldest, "ACCEPTED", null, null)).isEqualTo("REPEATED");

        Map<String, Object> after = CreditApi.state(consumer);
        assertThat(CreditApi.number(after.get("unanswered"))).isEqualTo(CreditApi.number(before.get("unanswered")) - 1);
        assertThat(CreditApi.number(after.get("accepted"))).isEqualTo(1);
    }

    @Test
    void lastAnswerCountsWhateverTheOrderOfArrival() throws Exception {
        String consumer = CreditApi.consumer();
        long sequence = listed(acts.life());

        assertThat(result(consumer, sequence, "ACCEPTED", null, LATE)).isEqualTo("RECORDED");
        assertThat(result(consumer, sequence, "REJECTED", "NAME_CODE_MISMATCH", EARLY))
                .isEqualTo("OUTDATED");
        assertThat(result(consumer, sequence, "DUPLICATE", null, LATE)).isEqualTo("RECORDED");

        assertThat(CreditApi.number(CreditApi.state(consumer).get("rejected"))).isZero();
        assertThat(workItems(consumer)).isEmpty();
    }

    @Test
    void rejectedEntryIsWorkUntilItsSuccessorCorrectsIt() throws Exception {
        String consumer = CreditApi.consumer();
        Acts.Life life = acts.life();
        UUID rejected = life.act("listed", true, NOON);
        long sequence = CreditApi.last();
        assertThat(result(consumer, sequence, "REJECTED", "NAME_CODE_MISMATCH", null))
                .isEqualTo("RECORDED");
        Map<String, Object> open = workItems(consumer).getFirst();
        assertThat(open)
                .containsEntry("state", "OPEN")
                .containsEntry("county", "440703")
                .containsEntry("field", "enterprise_name")
                .containsEntry("entry_id", rejected.toString());

        life.act("corrected", true, NOON, rejected, null);

        Map<String, Object> settled = workItems(consumer).getFirst();
        assertThat(settled).containsEntry("state", "CORRECTED");
        assertThat(CreditApi.number(settled.get("corrected_by"))).isGreaterThan(sequence);
    }

    @Test
    void rejectionThatIsTakenBackOrDismissedIsSettled() throws Exception {
        String consumer = CreditApi.consumer();
        long sequence = listed(acts.life());
        result(consumer, sequence, "REJECTED", "UNREADABLE", EARLY);
        result(consumer, sequence, "ACCEPTED", null, LATE);
        assertThat(workItems(consumer).getFirst()).containsEntry("state", "ACCEPTED_LATER");

        long other = listed(acts.life());
        result(consumer, other, "REJECTED", "UNREADABLE", null);
        Map<String, Object> item = workItems(consumer).get(1);
        String path = PATH + "/work-items/" + item.get("id") + "/dismissals";
        Map<String, String> body = Map.of("reason", "已告知接收方", "by", "蓬江区市场监管局");
        json().body(body).post(path).then().statusCode(428);
        json().header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        json().header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/credit-work-item-closed"));
    }

    @Test
    void badReceiptsAreToldOneByOneAndWrongCallsRecordNothing() throws Exception {
        String consumer = CreditApi.consumer();
        long sequence = listed(acts.life());
        assertThat(result(consumer, sequence + 1_000_000, "ACCEPTED", null, null))
                .isEqualTo("UNKNOWN_ENTRY");
        json().body(Map.of(
                        "items",
                        List.of(Map.of("sequence", sequence, "entry_id", UUID.randomUUID(), "outcome", "ACCEPTED"))))
                .post(PATH + "/consumers/" + consumer + "/receipts")
                .then()
                .statusCode(200)
                .body("results[0]", equalTo("ENTRY_MISMATCH"));
        CreditApi.receipt(consumer, sequence, "REJECTED", null, null)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/credit-receipt-code-misplaced"));
        CreditApi.receipt("nobody", sequence, "ACCEPTED", null, null).then().statusCode(404);
        json().body(Map.of("items", List.of()))
                .post(PATH + "/consumers/" + consumer + "/receipts")
                .then()
                .statusCode(400);
        assertThat(CreditApi.number(CreditApi.state(consumer).get("accepted"))).isZero();

        String closings = PATH + "/consumers/" + consumer + "/closings";
        json().header("If-Match", "*")
                .body(Map.of("by", "信用科"))
                .post(closings)
                .then()
                .statusCode(200);
        CreditApi.receipt(consumer, sequence, "ACCEPTED", null, null).then().statusCode(409);
    }

    @Test
    void recallKnowsWhoReceivedTheRecordAndWhoConfirmedItsEnd() throws Exception {
        Acts.Life life = acts.life();
        long before = CreditApi.last();
        life.act("listed", true, NOON);
        long listed = CreditApi.last();
        String reader = CreditApi.consumer();
        CreditApi.feed(before, reader);
        String answering = CreditApi.consumer();
        result(answering, listed, "ACCEPTED", null, null);
        String outside = CreditApi.consumer();
        life.act("repaired", false, NOON, null, "2026-03-05");
        long ended = CreditApi.last();

        Map<String, Object> recall = recall(life);
        assertThat(recall).containsEntry("state", "OVERDUE").containsEntry("due", "2026-03-05");
        assertThat(recipient(recall, reader))
                .containsEntry("received_by", List.of("FEED"))
                .containsEntry("confirmed_at", null);
        assertThat(recipient(recall, answering)).containsEntry("received_by", List.of("RECEIPT"));
        assertThat(recipient(recall, outside)).isNull();

        result(reader, ended, "ACCEPTED", null, null);
        result(answering, ended, "DUPLICATE", null, null);
        assertThat(recall(life)).containsEntry("state", "CONFIRMED");

        life.act("restored", true, NOON);
        assertThat(recalls(life)).isEmpty();
    }

    @Test
    void snapshotReceiptNeedsTheSumAndAnswersForEverythingBefore() throws Exception {
        listed(acts.life());
        String consumer = CreditApi.consumer();
        CreditApi.Snapshot snapshot = CreditApi.snapshot();
        long at = snapshot.at();
        Map<String, String> latest = snapshot.records();
        StringBuilder lines = new StringBuilder();
        latest.forEach((record, sha256) ->
                lines.append(record).append(' ').append(sha256).append('\n'));
        String path = PATH + "/consumers/" + consumer + "/snapshot-receipts";

        json().body(Map.of("at", at, "count", latest.size() - 1, "digest", CreditApi.sha256(lines.toString())))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/credit-snapshot-differs"));
        json().body(Map.of("at", at, "count", latest.size(), "digest", CreditApi.sha256(lines.toString())))
                .post(path)
                .then()
                .statusCode(200)
                .body("loaded_through", equalTo((int) at));
    }

    @Test
    void bothSidesCompareTheirDays() throws Exception {
        String consumer = CreditApi.consumer();
        LocalDate today = LocalDate.now(Clock.system(Time.ZONE));
        acts.life()
                .act(
                        "listed",
                        true,
                        OffsetDateTime.of(today, LocalTime.NOON, ZoneOffset.ofHours(8))
                                .toString()
                                .replace("T12:00+", "T12:00:00+"));
        Map<String, List<Map<String, Object>>> byDay = new TreeMap<>();
        CreditApi.all(compacted(), null)
                .forEach(entry -> byDay.computeIfAbsent(entry.get("day").toString(), day -> new ArrayList<>())
                        .add(entry));
        String newest = new TreeMap<>(byDay).lastKey();
        Map<String, Object> sum = new HashMap<>();
        sum.put("day", newest);
        sum.put("count", byDay.get(newest).size());
        sum.put("digest", CreditApi.digest(byDay.get(newest)));
        String path = PATH + "/consumers/" + consumer + "/reconciliations";

        json().body(Map.of("days", List.of(sum)))
                .post(path)
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        sum.put("count", byDay.get(newest).size() - 1);
        json().body(Map.of("days", List.of(sum)))
                .post(path)
                .then()
                .statusCode(200)
                .body("equal", equalTo(false))
                .body("days[0].theirs.count", equalTo(byDay.get(newest).size() - 1));
        json().body(Map.of("days", List.of(sum, sum))).post(path).then().statusCode(400);
        given().queryParam("from", "2026-01-02")
                .queryParam("to", "2026-01-01")
                .get(PATH + "/days")
                .then()
                .statusCode(400);
    }

    private static long compacted() {
        return CreditApi.feed(CreditApi.last(), null).getLong("compacted_through");
    }

    private static long listed(Acts.Life life) throws Exception {
        life.act("listed", true, NOON);
        return CreditApi.last();
    }

    private static List<Map<String, Object>> workItems(String consumer) {
        List<Map<String, Object>> items = given().queryParam("limit", 500)
                .get(PATH + "/work-items")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> item.get("consumer").equals(consumer))
                .toList();
    }

    private static List<Map<String, Object>> recalls(Acts.Life life) {
        return given().queryParam("record_id", life.record)
                .get(PATH + "/recalls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Map<String, Object> recall(Acts.Life life) {
        return recalls(life).getFirst();
    }

    private static Map<?, ?> recipientRaw(Map<String, Object> recall, String consumer) {
        return ((List<?>) recall.get("recipients"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> consumer.equals(one.get("consumer")))
                        .findFirst()
                        .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> recipient(Map<String, Object> recall, String consumer) {
        return (Map<String, Object>) recipientRaw(recall, consumer);
    }
}
