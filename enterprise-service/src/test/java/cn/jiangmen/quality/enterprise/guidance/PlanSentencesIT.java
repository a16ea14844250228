package cn.jiangmen.quality.enterprise.guidance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An enterprise of every industry division, and of each class the plan singles out, against the plan's own sentences. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class PlanSentencesIT {
    private static final Path PLAN = Path.of("src/test/resources/plan/tasks.zh.txt");
    private static final List<String> SINGLED_OUT = List.of(
            "0111", "0412", "0513", "1361", "1351", "1371", "1310", "1441", "1521", "2451", "2456", "2459", "3011",
            "3012", "3071", "3072", "3252", "3251", "3353", "3595", "377", "3770", "3831", "3832", "3911", "4411",
            "5310", "5320", "5411", "5421", "5431", "5511", "5521", "5611", "5612", "5821", "6020", "6110", "611",
            "6121", "6431", "6450", "6513", "7224", "7221", "7291", "7292", "7861", "7850", "8411", "8512", "8514",
            "8516", "8521", "7455");

    static Stream<String> industries() {
        return Stream.concat(Stream.iterate(1, n -> n <= 97, n -> n + 1).map("%02d"::formatted), SINGLED_OUT.stream());
    }

    @ParameterizedTest
    @MethodSource("industries")
    void isRecommendedWhatThePlanSaysAndNothingElse(String industry) {
        String code = Registered.enterprise("440703", industry, "SMALL");

        JsonPath told = given().get("/api/v1/enterprises/" + code + "/guidance").jsonPath();

        assertThat(new TreeSet<>(told.<String>getList("recommendations.offer")))
                .as("industry " + industry)
                .isEqualTo(bySentence(industry));
        assertThat(told.<String>getList("recommendations.findAll { it.word == 'DUTY' }.offer"))
                .isEqualTo(bySentence(industry).contains("CCC") ? List.of("CCC") : List.of());
        assertThat(told.<String>getList("recommendations.state")).containsOnly("MISSING");
        assertThat(told.<String>getList("discontinued.offer"))
                .isEqualTo(farms(industry) ? List.of("POLLUTION_FREE") : List.of());
    }

    @Test
    void withoutAnIndustryOnlyWhatIsForEverybodyIsRecommended() {
        String code = Registered.enterprise("440703", null, null);

        assertThat(given().get("/api/v1/enterprises/" + code + "/guidance")
                        .jsonPath()
                        .<String>getList("recommendations.offer"))
                .containsExactly("QMS", "EMS", "OHSMS");
    }

    @Test
    void aRuleBelowTheRegisteredIndustryIsToldAsUndecided() {
        String code = Registered.enterprise("440703", "13", null);

        JsonPath told = given().get("/api/v1/enterprises/" + code + "/guidance").jsonPath();

        assertThat(told.<String>getList("undecided.rule")).containsExactly("R2a");
        assertThat(told.<String>getList("undecided[0].industries")).containsExactly("C135", "C136", "C137");
    }

    @Test
    void everySentenceStandsInThePlanUnderItsItem() throws IOException {
        Map<String, String> items = items();
        List<Map<String, Object>> rules = given().queryParam("on", "2022-01-01")
                .get("/api/v1/guidance-rules")
                .jsonPath()
                .getList("findAll { it.current != null }.current");

        assertThat(rules).hasSizeGreaterThanOrEqualTo(19);
        for (Map<String, Object> rule : rules) {
            assertThat(items.get((String) rule.get("plan_item")))
                    .as("item " + rule.get("plan_item"))
                    .contains((String) rule.get("sentence"));
        }
    }

    /** The plan's paragraphs by their numbers, such as 二(二)4. */
    private static Map<String, String> items() throws IOException {
        Map<String, String> items = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(PLAN)) {
            if (line.startsWith("(")) {
                section = line.substring(0, 3);
            } else if (line.matches("[0-9]\\..*")) {
                items.put("二" + section + line.charAt(0), line);
            }
        }
        return items;
    }

    private static boolean farms(String industry) {
        return Set.of("01", "03", "04").contains(industry.substring(0, 2));
    }

    /** The plan read once more, sentence by sentence, without the rules' table. */
    private static Set<String> bySentence(String industry) {
        int division = Integer.parseInt(industry.substring(0, 2));
        Set<String> offers = new TreeSet<>(Set.of("QMS", "EMS", "OHSMS")); // 在各类企业组织
        if (Set.of(39, 63, 64, 65).contains(division)) {
            offers.addAll(List.of("ISMS", "ITSMS")); // 新一代信息技术领域
        }
        if (division >= 13 && division <= 15) {
            offers.addAll(List.of("HACCP", "FSMS")); // 食品加工企业
        }
        if (farms(industry)) {
            offers.addAll(List.of("GAP", "ORGANIC", "GREEN_FOOD", "GI")); // 农业种养殖企业
        }
        if (Set.of(6, 7, 25, 26, 30, 31, 32, 44, 45).contains(division)) {
            offers.addAll(List.of("MEASUREMENT", "ENERGY_SAVING", "ENMS")); // 建材、能源、化工等高耗能企业
        }
        if (Set.of("3011", "3071", "3252").contains(industry)) {
            offers.add("LOW_CARBON"); // 水泥、建筑陶瓷砖、铝合金型材
        }
        if (division >= 13 && division <= 43) {
            offers.addAll(List.of("MEASUREMENT", "GREEN_FACTORY")); // 生产制造的计量保障; 绿色工厂
        }
        if (division == 30) {
            offers.add("GREEN_PRODUCT"); // 绿色产品认证的建材产品
        }
        if (industry.startsWith("643")) {
            offers.add("E_COMMERCE"); // 各类电商平台
        }
        boolean passengers = Set.of("5310", "5411", "5421", "5511", "5611").contains(industry);
        if ((division >= 53 && division <= 60 && !passengers) || industry.equals("7224")) {
            offers.add("LOGISTICS"); // 物流
        }
        if (industry.startsWith("851") && !industry.equals("8516")) {
            offers.add("ELDER_CARE"); // 养老院
        }
        if (division == 84) {
            offers.add("MEDICAL"); // 医疗服务机构
        }
        if (Set.of("7291", "7861", "6110", "611").contains(industry)) {
            offers.add("TOURISM"); // 旅游
        }
        if (Set.of("3831", "3770", "377", "3353", "3595", "2451", "2456").contains(industry)) {
            offers.add("CCC"); // 电线电缆、电动自行车、消防产品、儿童用品
        }
        return offers;
    }
}
