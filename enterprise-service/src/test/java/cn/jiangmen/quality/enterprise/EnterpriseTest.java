package cn.jiangmen.quality.enterprise;

import static cn.jiangmen.quality.enterprise.AnEnterprise.anEnterprise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of an enterprise, without a container. */
class EnterpriseTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final String WHY = "测试";

    @Test
    void aCorrectionChangesOnlyWhatItNames() {
        Enterprise enterprise = anEnterprise().operating();

        enterprise.correct(correction("新名称有限公司", null), WHY);

        assertThat(enterprise.name()).isEqualTo("新名称有限公司");
        assertThat(enterprise.address()).contains("示例路 1 号");
        assertThat(enterprise.industryCode()).contains("3872");
        assertThat(enterprise.size()).contains(EnterpriseSize.SMALL);
    }

    @Test
    void aCorrectionCanErase() {
        Enterprise enterprise = anEnterprise().operating();

        enterprise.correct(new Correction(null, null, null, null, Set.of(Erasable.values())), WHY);

        assertThat(enterprise.address()).isEmpty();
        assertThat(enterprise.industryCode()).isEmpty();
        assertThat(enterprise.size()).isEmpty();
    }

    @Test
    void aCorrectionToTheSameIsRefused() {
        Enterprise enterprise = anEnterprise().operating();

        assertThatThrownBy(() -> enterprise.correct(correction("江门市示例照明有限公司", "示例路 1 号"), WHY))
                .isInstanceOf(EnterpriseRefused.NothingToCorrect.class);
        assertThatThrownBy(() -> enterprise.correct(correction(null, null), WHY))
                .isInstanceOf(EnterpriseRefused.NothingToCorrect.class);
    }

    @Test
    void recordsOfADeregisteredEnterpriseCanStillBeCorrected() {
        Enterprise enterprise = anEnterprise().deregistered(DAY);

        enterprise.correct(correction("新名称有限公司", null), WHY);

        assertThat(enterprise.name()).isEqualTo("新名称有限公司");
    }

    @Test
    void itIsOperatingUntilTheDayOfDeregistration() {
        Enterprise enterprise = anEnterprise().deregistered(DAY);

        assertThat(enterprise.statusOn(DAY.minusDays(1))).isEqualTo(EnterpriseStatus.OPERATING);
        assertThat(enterprise.statusOn(DAY)).isEqualTo(EnterpriseStatus.DEREGISTERED);
    }

    @Test
    void itCannotBeDeregisteredTwice() {
        Enterprise enterprise = anEnterprise().deregistered(DAY);

        assertThatThrownBy(() -> enterprise.deregister(DAY.plusDays(1), WHY))
                .isInstanceOf(EnterpriseRefused.AlreadyDeregistered.class);
    }

    @Test
    void itCannotBeDeregisteredOnOrBeforeADayOnWhichItMoved() {
        Enterprise enterprise = anEnterprise().in("440703", null).operating();
        enterprise.moveCounty(DAY, "440704", WHY);

        assertThatThrownBy(() -> enterprise.deregister(DAY, WHY)).isInstanceOf(EnterpriseRefused.MovedAfterwards.class);
        enterprise.deregister(DAY.plusDays(1), WHY);
        assertThat(enterprise.deregisteredOn()).contains(DAY.plusDays(1));
    }

    @Test
    void aMoveThatBecomesKnownAfterDeregistrationMustLieBeforeIt() {
        Enterprise enterprise = anEnterprise().deregistered(DAY);

        assertThatThrownBy(() -> enterprise.moveCounty(DAY, "440704", WHY))
                .isInstanceOf(EnterpriseRefused.AlreadyDeregistered.class);
        enterprise.moveCounty(DAY.minusDays(1), "440704", WHY);
        assertThat(enterprise.county().on(DAY)).contains("440704");
        assertThatThrownBy(() -> enterprise.correctCountyMove(DAY.minusDays(1), new CountyMove(DAY, "440704"), WHY))
                .isInstanceOf(EnterpriseRefused.AlreadyDeregistered.class);
    }

    @Test
    void aCorrectedMoveThatSaysTheSameIsRefused() {
        Enterprise enterprise = anEnterprise().operating();

        assertThatThrownBy(() -> enterprise.correctCountyMove(null, new CountyMove(null, "440703"), WHY))
                .isInstanceOf(EnterpriseRefused.NothingToCorrect.class);
    }

    @Test
    void aWithdrawnDeregistrationLeavesItOperating() {
        Enterprise enterprise = anEnterprise().deregistered(DAY);

        EnterpriseEvent.DeregistrationWithdrawn event = enterprise.withdrawDeregistration(WHY);

        assertThat(event.effectiveOn()).isEqualTo(DAY);
        assertThat(enterprise.statusOn(DAY)).isEqualTo(EnterpriseStatus.OPERATING);
        assertThatThrownBy(() -> enterprise.withdrawDeregistration(WHY))
                .isInstanceOf(EnterpriseRefused.NotDeregistered.class);
    }

    @Test
    void theCodeIsKeptAsItWasWritten() {
        Enterprise enterprise = anEnterprise().operating();

        assertThat(enterprise.creditCode().value()).isEqualTo("91440703MA4T000275");
        assertThat(enterprise.creditCodeWritten()).isEqualTo("91440703ma4t000275");
    }

    private static Correction correction(String name, String address) {
        return new Correction(name, address, null, null, Set.of());
    }
}
