package cn.jiangmen.quality.target.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form that is hashed, and the chain of hashes. */
class CanonicalTest {
    @Test
    void namesAreSortedAndNothingIsEscapedThatNeedNotBe() {
        assertThat(Canonical.of(
                        "{ \"b\" : [1, -2, null, true], \"a\" : {\"z\":1,\"y\":\"江门/\\u001f\\n\\\"\\\\\\u2028é\"} }"))
                .contains("{\"a\":{\"y\":\"江门/\\u001f\\n\\\"\\\\\u2028é\",\"z\":1},\"b\":[1,-2,null,true]}");
        assertThat(Canonical.of("{\"a\":1,\"a\":2}")).isEmpty();
        assertThat(Canonical.of("{\"a\":1} {}")).isEmpty();
        assertThat(Canonical.write(Map.of("b", 1, "a", List.of()))).isEqualTo("{\"a\":[],\"b\":1}");
    }

    /** The hash of an empty text and of abc, as FIPS 180-4 has them. */
    @Test
    void theHashIsSha256() {
        assertThat(Canonical.hash("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Canonical.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everyWayToChangeTheChainIsFound() {
        Chain.Entry[] chain = chain(5);
        assertThat(reasons(chain)).isEmpty();

        Chain.Entry[] changed = chain.clone();
        changed[2] =
                new Chain.Entry(3, "SEAL", changed[2].canonical().replace("\"v\":3", "\"v\":4"), changed[2].hash());
        assertThat(reasons(changed)).containsExactly("3 HASH_DIFFERS", "4 PREVIOUS_HASH_DIFFERS");

        Chain.Entry[] rehashed = changed.clone();
        rehashed[2] = new Chain.Entry(3, "SEAL", changed[2].canonical(), Canonical.hash(changed[2].canonical()));
        assertThat(reasons(rehashed)).containsExactly("4 PREVIOUS_HASH_DIFFERS");

        Chain.Entry[] removed = {chain[0], chain[1], chain[3], chain[4]};
        assertThat(reasons(removed)).containsExactly("4 NUMBER_MISSING", "4 PREVIOUS_HASH_DIFFERS");

        Chain.Entry[] headless = {chain[1], chain[2]};
        assertThat(reasons(headless)).containsExactly("2 NUMBER_MISSING", "2 PREVIOUS_HASH_DIFFERS");

        Chain.Entry[] swapped = chain.clone();
        swapped[1] = new Chain.Entry(2, "SEAL", chain[2].canonical(), chain[2].hash());
        swapped[2] = new Chain.Entry(3, "SEAL", chain[1].canonical(), chain[1].hash());
        assertThat(reasons(swapped)).contains("2 NUMBER_DIFFERS", "3 NUMBER_DIFFERS", "2 PREVIOUS_HASH_DIFFERS");

        Chain.Entry[] spaced = chain.clone();
        spaced[4] = new Chain.Entry(5, "SEAL", chain[4].canonical().replace(":", ": "), chain[4].hash());
        assertThat(reasons(spaced)).containsExactly("5 HASH_DIFFERS", "5 NOT_CANONICAL");

        Chain.Entry[] torn = chain.clone();
        torn[4] = new Chain.Entry(5, "SEAL", "{", chain[4].hash());
        assertThat(reasons(torn)).contains("5 HASH_DIFFERS", "5 NOT_CANONICAL");
    }

    private static List<String> reasons(Chain.Entry[] chain) {
        return ChainCheck.breaks(Arrays.asList(chain)).stream()
                .map(each -> each.number() + " " + each.reason())
                .toList();
    }

    private static Chain.Entry[] chain(int length) {
        Chain.Entry[] chain = new Chain.Entry[length];
        String previous = "0".repeat(64);
        for (int i = 0; i < length; i++) {
            String canonical = Canonical.write(Map.of("number", i + 1, "previous_hash", previous, "v", i + 1));
            previous = Canonical.hash(canonical);
            chain[i] = new Chain.Entry(i + 1, "SEAL", canonical, previous);
        }
        return chain;
    }
}
