package cn.jiangmen.quality.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final Seed SEED = new Seed("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    @Test
    void thePublishedSampleIsDrawnAgainToTheSameLists() throws Exception {
        JsonNode sample = new ObjectMapper().readTree(getClass().getResourceAsStream("/draw/sample-draw.json"));
        List<Population.Member> members = new ArrayList<>();
        sample.get("population")
                .forEach(m -> members.add(new Population.Member(
                        m.get("stratum").asText(), m.get("object_id").asText())));
        Population population = new Population(members);
        Map<String, BigDecimal> ratios = new HashMap<>();
        sample.get("ratios")
                .properties()
                .forEach(r -> ratios.put(r.getKey(), new BigDecimal(r.getValue().asText())));
        Seed seed = new Seed(sample.get("seed").asText());

        List<ObjectDraw.Drawn> drawn = ObjectDraw.draw(population, ratios, seed);

        assertThat(seed.commitment()).isEqualTo(sample.get("seed_commitment").asText());
        assertThat(population.hash()).isEqualTo(sample.get("population_hash").asText());
        List<String> expected = new ArrayList<>();
        sample.get("drawn").forEach(d -> expected.add(d.get("object_id").asText()));
        assertThat(drawn).extracting(ObjectDraw.Drawn::objectId).isEqualTo(expected);

        Set<String> inspectors = new TreeSet<>();
        sample.get("inspectors").forEach(i -> inspectors.add(i.asText()));
        List<InspectorDraw.Recusal> recusals = new ArrayList<>();
        sample.get("recusals")
                .forEach(r -> recusals.add(new InspectorDraw.Recusal(
                        r.get("object_id").asText(), r.get("inspector_id").asText(), "interest")));
        List<InspectorDraw.Assignment> assignments = new InspectorDraw(
                        population.hash(), inspectors, sample.get("per_object").asInt(), seed)
                .draw(expected, recusals);
        List<InspectorDraw.Assignment> published = new ArrayList<>();
        sample.get("assignments").forEach(a -> {
            List<String> ids = new ArrayList<>();
            a.get("inspector_ids").forEach(i -> ids.add(i.asText()));
            published.add(new InspectorDraw.Assignment(a.get("object_id").asText(), ids));
        });
        assertThat(assignments).isEqualTo(published);
    }

    @Test
    void theOrderInWhichThePopulationIsReadChangesNothing() {
        List<Population.Member> members = new ArrayList<>(members("A", 200));
        Population sorted = new Population(members);
        Collections.shuffle(members, new Random(7));
        Population shuffled = new Population(members);
        assertThat(shuffled.hash()).isEqualTo(sorted.hash());
        Map<String, BigDecimal> tenth = Map.of("A", new BigDecimal("0.10"));
        assertThat(ObjectDraw.draw(shuffled, tenth, SEED)).isEqualTo(ObjectDraw.draw(sorted, tenth, SEED));
    }

    @Test
    void aRatioIsRoundedUpSoThatNoStratumIsForgotten() {
        List<Population.Member> members = new ArrayList<>(members("A", 1));
        members.addAll(members("B", 101));
        members.addAll(members("D", 7));
        Map<String, BigDecimal> ratios =
                Map.of("A", new BigDecimal("0.01"), "B", new BigDecimal("0.02"), "D", BigDecimal.ONE);
        List<ObjectDraw.Drawn> drawn = ObjectDraw.draw(new Population(members), ratios, SEED);
        assertThat(drawn.stream().filter(d -> d.stratum().equals("A"))).hasSize(1);
        assertThat(drawn.stream().filter(d -> d.stratum().equals("B"))).hasSize(3);
        assertThat(drawn.stream().filter(d -> d.stratum().equals("D"))).hasSize(7);
    }

    @Test
    void oneObjectMoreInThePopulationGivesAnotherDraw() {
        Map<String, BigDecimal> tenth = Map.of("A", new BigDecimal("0.1"));
        List<ObjectDraw.Drawn> before = ObjectDraw.draw(new Population(members("A", 100)), tenth, SEED);
        List<ObjectDraw.Drawn> after = ObjectDraw.draw(new Population(members("A", 101)), tenth, SEED);
        assertThat(after)
                .extracting(ObjectDraw.Drawn::objectId)
                .isNotEqualTo(before.stream().map(ObjectDraw.Drawn::objectId).toList());
    }

    @Test
    void everyObjectIsDrawnAboutEquallyOftenOverManySeeds() {
        Population population = new Population(members("A", 20));
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Seed seed = new Seed(String.format("%064x", i));
            ObjectDraw.draw(population, Map.of("A", new BigDecimal("0.25")), seed)
                    .forEach(d -> times.merge(d.objectId(), 1, Integer::sum));
        }
        // 2,000 draws of 5 in 20: 500 expected, standard deviation about 19
        assertThat(times.values()).hasSize(20).allSatisfy(n -> assertThat(n).isBetween(400, 600));
    }

    @Test
    void inspectorsShareTheWorkEvenly() {
        List<String> objects = IntStream.range(0, 31).mapToObj(i -> "o" + i).toList();
        Set<String> inspectors = Set.of("i1", "i2", "i3", "i4", "i5", "i6", "i7");
        Map<String, Integer> load = new HashMap<>();
        new InspectorDraw("hash", inspectors, 2, SEED).draw(objects, List.of()).forEach(a -> {
            assertThat(a.inspectorIds()).hasSize(2).doesNotHaveDuplicates();
            a.inspectorIds().forEach(i -> load.merge(i, 1, Integer::sum));
        });
        assertThat(load.values()).allSatisfy(n -> assertThat(n).isBetween(8, 9));
    }

    @Test
    void aRecusalReplacesOneInspectorAndLeavesEverythingElse() {
        InspectorDraw draw = new InspectorDraw("hash", Set.of("i1", "i2", "i3", "i4", "i5"), 2, SEED);
        List<String> objects = List.of("o1", "o2", "o3", "o4");
        List<InspectorDraw.Assignment> first = draw.draw(objects, List.of());
        String recused = first.get(1).inspectorIds().getFirst();
        InspectorDraw.Recusal recusal = new InspectorDraw.Recusal("o2", recused, "interest");

        List<InspectorDraw.Assignment> again = draw.draw(objects, List.of(recusal));

        assertThat(again.get(1).inspectorIds())
                .hasSize(2)
                .doesNotContain(recused)
                .doesNotHaveDuplicates();
        assertThat(List.of(again.get(0), again.get(2), again.get(3)))
                .isEqualTo(List.of(first.get(0), first.get(2), first.get(3)));
        String second = again.get(1).inspectorIds().getFirst();
        List<InspectorDraw.Assignment> third =
                draw.draw(objects, List.of(recusal, new InspectorDraw.Recusal("o2", second, "kinship")));
        assertThat(third.get(1).inspectorIds()).hasSize(2).doesNotContain(recused, second);
    }

    @Test
    void onlyAnAssignedInspectorCanBeRecused() {
        InspectorDraw draw = new InspectorDraw("hash", Set.of("i1", "i2", "i3"), 2, SEED);
        InspectorDraw.Recusal stranger = new InspectorDraw.Recusal("o1", "i9", "interest");
        assertThatThrownBy(() -> draw.draw(List.of("o1"), List.of(stranger)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooFewInspectorsIsSaidOfTheObject() {
        InspectorDraw draw = new InspectorDraw("hash", Set.of("i1", "i2"), 2, SEED);
        InspectorDraw.Recusal recusal = new InspectorDraw.Recusal("o1", "i1", "interest");
        assertThatThrownBy(() -> draw.draw(List.of("o1"), List.of(recusal)))
                .isInstanceOfSatisfying(InspectorDraw.TooFewInspectors.class, e -> assertThat(e.objectId())
                        .isEqualTo("o1"));
    }

    @Test
    void anObjectCannotBeListedTwice() {
        Population.Member member = new Population.Member("A", "91440703MA4T000275");
        assertThatThrownBy(() -> new Population(List.of(member, member))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Population.Member> members(String stratum, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Population.Member(stratum, stratum + "-" + i))
                .toList();
    }
}
