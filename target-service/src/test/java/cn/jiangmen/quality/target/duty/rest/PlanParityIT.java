package cn.jiangmen.quality.target.duty.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger of the first plan is the plan: every item, every sentence, every department and role, read from its text. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanParityIT {
    private static final String COUNTIES = "各县";

    /**
     * The plan by hand: number, how many sentences ask for something, lead, sharing, co-operating, whether the list is open.
     * 各县 stands for the governments of the seven counties.
     */
    private static final String[][] PLAN = {
        {"一", "5", "", "", "", ""},
        {"二(一)1", "3", "市市场监管局", "市工业和信息化局、市住房城乡建设局、市交通运输局、市水利局、市农业农村局", "", "等"},
        {"二(一)2", "5", "市市场监管局", "市工业和信息化局、市商务局、市农业农村局", "", ""},
        {"二(一)3", "2", "市市场监管局", "市质量强市工作领导小组成员单位", "", ""},
        {"二(二)1", "1", "市市场监管局", "市质量强市工作领导小组成员单位、各县", "", ""},
        {"二(二)2", "2", "市市场监管局", "各县", "各相关单位", ""},
        {"二(二)3", "3", "", "市市场监管局、市科技局、市工业和信息化局、各县", "", ""},
        {"二(二)4", "2", "市市场监管局", "市农业农村局、各县", "", ""},
        {"二(二)5", "5", "", "市民政局、市交通运输局、市商务局、市卫生健康局、市文化广电旅游体育局", "", "等"},
        {"二(二)6", "3", "", "市农业农村局、市自然资源局、市市场监管局", "", "等"},
        {"二(二)7", "5", "", "市发展改革局、市工业和信息化局、市生态环境局、市住房城乡建设局、市商务局、市市场监管局", "", "等"},
        {"二(二)8", "3", "市市场监管局", "江门海关", "", "等"},
        {"二(三)1", "1", "市市场监管局", "", "", ""},
        {"二(三)2", "2", "市市场监管局", "", "", ""},
        {"二(三)3", "3", "", "市市场监管局、市科技局", "", "等"},
        {"二(三)4", "1", "", "市市场监管局、市商务局", "", "等"},
        {"二(四)", "6", "市市场监管局", "", "", ""},
        {"三(一)", "3", "", "市质量强市活动领导小组成员单位、各县", "", ""},
        {"三(二)", "3", "", "市教育局、市财政局、市人力资源社会保障局、市市场监管局", "", "等"},
        {"三(三)", "1", "", "市委宣传部、市文化广电旅游体育局、市市场监管局", "", "等"}
    };

    @Test
    void everyItemIsThereWithTheNumberOfItsTasks() {
        JsonPath items = DutyApi.get("/api/v1/duty-items");

        assertThat(items.getList("number"))
                .containsExactly(Stream.of(PLAN).map(item -> item[0]).toArray());
        assertThat(items.getList("duties"))
                .containsExactly(
                        Stream.of(PLAN).map(item -> Integer.valueOf(item[1])).toArray());
        assertThat(items.getList("open_list"))
                .containsExactly(Stream.of(PLAN).map(item -> !item[5].isEmpty()).toArray());
        assertThat(duties()).hasSize(59);
    }

    @Test
    void everyDepartmentHasTheRoleOfTheBracket() {
        Map<String, String[]> plan = new java.util.HashMap<>();
        Stream.of(PLAN).forEach(item -> plan.put(item[0], item));

        for (Map<String, Object> duty : duties()) {
            String[] item = plan.get(path(duty, "item").get("number"));
            assertThat(words(duty, "LEAD")).as(item[0]).containsExactlyElementsOf(named(item[2]));
            assertThat(words(duty, "SHARING")).as(item[0]).containsExactlyElementsOf(named(item[3]));
            assertThat(words(duty, "COOPERATING")).as(item[0]).containsExactlyElementsOf(named(item[4]));
            assertThat((List<?>) duty.get("counties")).as(item[0]).hasSize(item[3].contains(COUNTIES) ? 7 : 0);
        }
    }

    @Test
    void bothNamesOfTheSteeringGroupAreOneBody() {
        JsonPath group = DutyApi.get("/api/v1/departments/steering-group");
        assertThat(group.getList("aliases", String.class)).contains("质量强市工作领导小组", "质量强市活动领导小组", "市质量强市活动领导小组成员单位");
        assertThat(DutyApi.get("/api/v1/departments?name=质量强市活动领导小组").getList("items.code"))
                .containsExactly("steering-group");
        assertThat(DutyApi.get("/api/v1/duties?plan=2021-2025&department=steering-group")
                        .getList("items.item.number"))
                .containsOnly("二(一)3", "二(二)1", "三(一)");
    }

    @Test
    void everySentenceOfThePlanIsInTheLedgerInItsOrder() throws IOException {
        String text = plan();
        int place = text.indexOf("一、总体目标");
        StringBuilder tasks = new StringBuilder();
        List<Map<String, Object>> duties = duties();
        for (Map<String, Object> item : DutyApi.get("/api/v1/duty-items").<Map<String, Object>>getList("$")) {
            String words = ((String) item.get("words")).replace("\n", "");
            place = text.indexOf(words, place);
            assertThat(place).as((String) item.get("number")).isPositive();
            place += words.length();
            if (item.get("responsible_words") != null) {
                assertThat(text.startsWith((String) item.get("responsible_words"), place))
                        .isTrue();
            }
            tasks.setLength(0);
            duties.stream()
                    .filter(duty -> path(duty, "item").get("number").equals(item.get("number")))
                    .forEach(duty -> tasks.append(duty.get("words")));
            // what comes before the first task is the item's heading, or the sentence that opens the plan
            assertThat(words).endsWith(tasks.toString());
            assertThat(words.length() - tasks.length())
                    .isLessThan(item.get("number").equals("一") ? 160 : 30);
        }
        // nothing is left of the plan but its end
        assertThat(text.substring(place)).startsWith("(市委宣传部").doesNotContain("。");
    }

    @Test
    void theTasksThatAreMeasuredNameTheirIndicators() {
        assertThat(duties().stream()
                        .filter(duty -> path(duty, "item").get("number").equals("一"))
                        .flatMap(duty -> ((List<?>) duty.get("indicators")).stream())
                        .map(Object::toString))
                .containsExactly(
                        "MS-ENT",
                        "MS-CERT",
                        "QMS-ENT",
                        "EMS-ENT",
                        "OHS-ENT",
                        "VIP-ENT",
                        "VIP-CERT",
                        "CCC-ENT",
                        "CCC-CERT");
    }

    private static List<Map<String, Object>> duties() {
        return DutyApi.get("/api/v1/duties?plan=2021-2025&limit=500").getList("items");
    }

    /** The words of the plan by which the departments of a role are named; those of the counties once. */
    private static List<String> words(Map<String, Object> duty, String role) {
        List<String> words = new ArrayList<>();
        for (Object each : (List<?>) duty.get("departments")) {
            Map<?, ?> department = (Map<?, ?>) each;
            if (department.get("role").equals(role) && department.get("document_number") == null) {
                String written = (String) department.get("words");
                String name = written.startsWith("各县(市、区)") ? COUNTIES : written;
                if (!words.contains(name)) {
                    words.add(name);
                }
            }
        }
        return words;
    }

    private static List<String> named(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split("、"));
    }

    private static Map<?, ?> path(Map<String, Object> duty, String field) {
        return (Map<?, ?>) duty.get(field);
    }

    private static String plan() throws IOException {
        try (InputStream file = PlanParityIT.class.getResourceAsStream("/plan/plan.zh.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        }
    }
}
