package cn.jiangmen.quality.supervision.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act in every state of both kinds, against a table written apart from the code. */
class MatterTest {
    private static final String RECEIVED_ON = "2026-05-12";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 13);

    /** What is possible, as the orders have it: by kind and state, the acts. */
    private static final Map<String, Set<String>> POSSIBLE = Map.ofEntries(
            Map.entry("COMPLAINT RECEIVED", Set.of("ROUTE", "ACCEPT", "REFUSE", "WITHDRAW", "MERGE")),
            Map.entry("COMPLAINT ACCEPTED", Set.of("MEDIATE", "SUSPEND", "SETTLE", "TERMINATE", "WITHDRAW", "REPLY")),
            Map.entry("COMPLAINT MEDIATING", Set.of("MEDIATE", "SUSPEND", "SETTLE", "TERMINATE", "WITHDRAW", "REPLY")),
            Map.entry("COMPLAINT REFUSED", Set.of("REPLY")),
            Map.entry("COMPLAINT SETTLED", Set.of("REPLY")),
            Map.entry("COMPLAINT TERMINATED", Set.of("REPLY")),
            Map.entry("COMPLAINT WITHDRAWN", Set.of("REPLY")),
            Map.entry("COMPLAINT MERGED", Set.of("REPLY")),
            Map.entry("REPORT RECEIVED", Set.of("ROUTE", "EXTEND", "SUSPEND", "FILE", "DECLINE", "TRANSFER", "MERGE")),
            Map.entry("REPORT FILED", Set.of("REPLY")),
            Map.entry("REPORT NOT_FILED", Set.of("REPLY")),
            Map.entry("REPORT TRANSFERRED", Set.of("REPLY")),
            Map.entry("REPORT MERGED", Set.of("REPLY")));

    static Stream<Arguments> pairs() {
        return POSSIBLE.keySet().stream().flatMap(state -> Stream.of(Act.values())
                .filter(act -> act != Act.RECEIVE && act != Act.SETTLE_CLOCK && act != Act.RESUME)
                .map(act -> Arguments.of(
                        MatterKind.valueOf(state.split(" ", 2)[0]),
                        MatterStatus.valueOf(state.split(" ", 2)[1]),
                        act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anActIsPossibleWhereTheOrdersHaveIt(MatterKind kind, MatterStatus status, Act act) {
        Matter matter = in(kind, status);

        if (POSSIBLE.get(kind + " " + status).contains(act.name())) {
            perform(act, matter, DAY);
            assertThat(matter.lastActOn()).isEqualTo(DAY);
        } else {
            assertThatThrownBy(() -> perform(act, matter, DAY)).isInstanceOf(MatterRefused.WrongState.class);
            assertThat(matter.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void noActLiesBeforeTheLastOne(MatterKind kind, MatterStatus status, Act act) {
        if (POSSIBLE.get(kind + " " + status).contains(act.name())) {
            Matter matter = in(kind, status);
            assertThatThrownBy(() ->
                            perform(act, matter, LocalDate.parse(RECEIVED_ON).minusDays(1)))
                    .isInstanceOf(MatterRefused.OutOfOrder.class);
        }
    }

    @Test
    void aClockThatStandsStillIsResumedOnceAndNothingIsDecidedMeanwhile() {
        Matter matter = in(MatterKind.REPORT, MatterStatus.RECEIVED);
        assertThatThrownBy(() -> matter.resume(DAY)).isInstanceOf(MatterRefused.NotSuspended.class);
        matter.suspend(DAY);
        assertThatThrownBy(() -> matter.suspend(DAY)).isInstanceOf(MatterRefused.AlreadySuspended.class);
        assertThatThrownBy(() -> matter.file("440703-2026-000001", DAY))
                .isInstanceOf(MatterRefused.StillSuspended.class);
        matter.resume(DAY.plusDays(3));

        matter.file("440703-2026-000001", DAY.plusDays(3));
        assertThat(matter.status()).isEqualTo(MatterStatus.FILED);
    }

    @Test
    void aReportIsExtendedOnceAndInTime() {
        Matter matter = in(MatterKind.REPORT, MatterStatus.RECEIVED);
        matter.extend(DAY);
        assertThatThrownBy(() -> matter.extend(DAY)).isInstanceOf(MatterRefused.NotExtendable.class);

        Matter late = in(MatterKind.REPORT, MatterStatus.RECEIVED);
        assertThatThrownBy(() -> late.extend(LocalDate.of(2026, 6, 3))).isInstanceOf(MatterRefused.NotExtendable.class);
    }

    @Test
    void nobodyIsToldOfAnAnonymousReport() {
        Matter matter = AMatter.received(MatterKind.REPORT, RECEIVED_ON, false);
        matter.decline("NO_VIOLATION", DAY);

        assertThatThrownBy(() -> matter.reply(DAY)).isInstanceOf(MatterRefused.Anonymous.class);
    }

    private static Matter in(MatterKind kind, MatterStatus status) {
        Matter matter = AMatter.received(kind, RECEIVED_ON);
        LocalDate on = LocalDate.parse(RECEIVED_ON);
        switch (status) {
            case RECEIVED -> {}
            case ACCEPTED -> matter.accept(on);
            case MEDIATING -> {
                matter.accept(on);
                matter.mediate(on);
            }
            case REFUSED -> matter.refuse("NO_MATERIALS", on);
            case SETTLED -> {
                matter.accept(on);
                matter.settle("退货", on);
            }
            case TERMINATED -> {
                matter.accept(on);
                matter.terminate("NO_AGREEMENT", on);
            }
            case WITHDRAWN -> matter.withdraw(on);
            case FILED -> matter.file("440703-2026-000001", on);
            case NOT_FILED -> matter.decline("NO_VIOLATION", on);
            case TRANSFERRED -> matter.transfer("佛山市市场监督管理局", on);
            case MERGED -> matter.merge("TS-2026-000009", on);
        }
        return AMatter.timed(matter);
    }

    private static void perform(Act act, Matter matter, LocalDate on) {
        switch (act) {
            case ROUTE -> matter.route("440704", on);
            case ACCEPT -> matter.accept(on);
            case REFUSE -> matter.refuse("NO_MATERIALS", on);
            case MEDIATE -> matter.mediate(on);
            case SUSPEND -> matter.suspend(on);
            case RESUME -> matter.resume(on);
            case SETTLE -> matter.settle("退货", on);
            case TERMINATE -> matter.terminate("NO_AGREEMENT", on);
            case WITHDRAW -> matter.withdraw(on);
            case EXTEND -> matter.extend(on);
            case FILE -> matter.file("440703-2026-000001", on);
            case DECLINE -> matter.decline("NO_VIOLATION", on);
            case TRANSFER -> matter.transfer("佛山市市场监督管理局", on);
            case MERGE -> matter.merge("TS-2026-000009", on);
            case REPLY -> matter.reply(on);
            case RECEIVE, SETTLE_CLOCK -> throw new IllegalArgumentException(act.name());
        }
    }
}
