package cn.jiangmen.quality.enterprise.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every pair of state and act, and what is late. */
class AssistanceRequestTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Certificate CERTIFICATE = new Certificate(UUID.randomUUID(), "00126Q1", DAY);

    @Test
    void everyPairOfStateAndAct() {
        Set<String> possible = new TreeSet<>();
        ways().forEach((state, make) -> acts().forEach((name, act) -> {
            AssistanceRequest each = requested();
            make.accept(each);
            AssistanceStatus before = each.status();
            try {
                act.accept(each);
                possible.add(before + " " + name + " " + each.status());
            } catch (AssistanceRefused.StepImpossible e) {
                assertThat(each.status()).isEqualTo(before);
            }
        }));

        assertThat(possible)
                .containsExactlyInAnyOrder(
                        "REQUESTED accept ACCEPTED",
                        "REQUESTED refuse REFUSED",
                        "REQUESTED certify CERTIFIED",
                        "REQUESTED close CLOSED",
                        "ACCEPTED reassign ACCEPTED",
                        "ACCEPTED advise ADVISING",
                        "ACCEPTED apply APPLIED",
                        "ACCEPTED certify CERTIFIED",
                        "ACCEPTED close CLOSED",
                        "ADVISING reassign ADVISING",
                        "ADVISING advise ADVISING",
                        "ADVISING apply APPLIED",
                        "ADVISING certify CERTIFIED",
                        "ADVISING close CLOSED",
                        "APPLIED reassign APPLIED",
                        "APPLIED certify CERTIFIED",
                        "APPLIED close CLOSED",
                        "CERTIFIED reopen ADVISING",
                        "REFUSED reopen REQUESTED",
                        "CLOSED reopen ADVISING");
    }

    @Test
    void aStepAfterItsDayMakesItLateAndReassigningMovesNoDay() {
        AssistanceRequest each = requested();
        assertThat(each.dueOn()).isEqualTo(DAY.plusDays(10));

        each.accept("甲", on(10));
        each.reassign("乙", "改派", on(15));
        assertThat(each.dueOn()).isEqualTo(DAY.plusDays(20));
        each.apply("机构", on(21));
        each.certify(CERTIFICATE, on(22));

        assertThat(each.inTime()).isFalse();
        assertThat(each.dueOn()).isNull();
        AssistanceRequest prompt = requested();
        prompt.accept("甲", on(10));
        assertThat(prompt.inTime()).isNull();
        prompt.certify(CERTIFICATE, on(20));
        assertThat(prompt.inTime()).isTrue();
    }

    @Test
    void noStepGoesBackInTimeAndNoOutcomeIsBorrowed() {
        AssistanceRequest each = requested();
        each.accept("甲", on(3));

        assertThatThrownBy(() -> each.advise("x", on(2))).isInstanceOf(AssistanceRefused.DayInvalid.class);
        assertThatThrownBy(() -> each.reassign("甲", "x", on(3))).isInstanceOf(AssistanceRefused.SameAdviser.class);
        assertThatThrownBy(() -> each.close(AssistanceOutcome.CERTIFIED, "x", on(3)))
                .isInstanceOf(AssistanceRefused.OutcomeImpossible.class);
    }

    private static Map<AssistanceStatus, Consumer<AssistanceRequest>> ways() {
        Map<AssistanceStatus, Consumer<AssistanceRequest>> ways = new LinkedHashMap<>();
        Consumer<AssistanceRequest> accept = each -> each.accept("甲", on(1));
        ways.put(AssistanceStatus.REQUESTED, _ -> {});
        ways.put(AssistanceStatus.ACCEPTED, accept);
        ways.put(AssistanceStatus.ADVISING, accept.andThen(each -> each.advise("x", on(1))));
        ways.put(AssistanceStatus.APPLIED, accept.andThen(each -> each.apply("机构", on(1))));
        ways.put(AssistanceStatus.CERTIFIED, accept.andThen(each -> each.certify(CERTIFICATE, on(1))));
        ways.put(AssistanceStatus.REFUSED, each -> each.refuse("x", on(1)));
        ways.put(AssistanceStatus.CLOSED, accept.andThen(each -> each.close(AssistanceOutcome.OTHER, "x", on(1))));
        return ways;
    }

    private static Map<String, Consumer<AssistanceRequest>> acts() {
        return Map.of(
                "accept", each -> each.accept("丙", on(2)),
                "refuse", each -> each.refuse("x", on(2)),
                "reassign", each -> each.reassign("丙", "x", on(2)),
                "advise", each -> each.advise("x", on(2)),
                "apply", each -> each.apply("机构", on(2)),
                "certify", each -> each.certify(CERTIFICATE, on(2)),
                "close", each -> each.close(AssistanceOutcome.NOT_READY, "x", on(2)),
                "reopen", each -> each.reopen("x", on(2)));
    }

    private static AssistanceRequest requested() {
        Wish wish = new Wish("91440703MA4T000275", "江门市测试有限公司", "440703", "QMS", "辅导", DAY);
        return new AssistanceRequest(Ids.next(), "BF-2026-000001", wish, on(0));
    }

    private static Step on(int after) {
        return new Step(DAY.plusDays(after), "测试", Instant.EPOCH, (_, day) -> day.plusDays(10));
    }
}
