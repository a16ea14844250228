package cn.jiangmen.quality.certificate.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificationBodyTest {
    private static final LocalDate SINCE = LocalDate.of(2023, 9, 15);
    private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);

    @Test
    void anAttractedBodyCountsFromItsDayOn() {
        CertificationBody body = body(new Attraction(true, SINCE, null));
        assertThat(body.isAttracted(SINCE.minusDays(1))).isFalse();
        assertThat(body.isAttracted(SINCE)).isTrue();
    }

    @Test
    void aBodyThatLeftNoLongerCountsButDidBefore() {
        CertificationBody body = body(new Attraction(true, SINCE, null));
        body.correct(null, null, null, false, new Attraction(true, SINCE, UNTIL), Clock.systemUTC());
        assertThat(body.isAttracted(UNTIL.minusDays(1))).isTrue();
        assertThat(body.isAttracted(UNTIL)).isFalse();
    }

    @Test
    void daysWithoutAttractionContradict() {
        assertThatThrownBy(() -> body(new Attraction(false, SINCE, null)))
                .isInstanceOf(BodyRefused.ContradictoryAttraction.class);
        assertThatThrownBy(() -> body(new Attraction(true, UNTIL, SINCE)))
                .isInstanceOf(BodyRefused.ContradictoryAttraction.class);
    }

    @Test
    void theApprovalNumberIsComparedInItsNormalForm() {
        assertThat(CertificationBody.key(" cnca－r－2002－001 ")).isEqualTo("CNCA-R-2002-001");
        assertThatThrownBy(() -> CertificationBody.key("\u200B")).isInstanceOf(BodyRefused.InvalidApprovalNumber.class);
    }

    @Test
    void aCorrectionMustChangeSomething() {
        CertificationBody body = body(null);
        assertThatThrownBy(() -> body.correct("示例机构", null, null, false, null, Clock.systemUTC()))
                .isInstanceOf(BodyRefused.NothingToCorrect.class);
        body.correct(null, BodyStatus.SUSPENDED, "outside", false, null, Clock.systemUTC());
        assertThat(body.status()).isEqualTo(BodyStatus.SUSPENDED);
        body.correct(null, null, null, true, null, Clock.systemUTC());
        assertThat(body.county()).isNull();
    }

    private static CertificationBody body(Attraction attraction) {
        return CertificationBody.register(
                new UUID(0, 1), "CNCA-R-2002-001", "示例机构", null, "440704", attraction, Clock.systemUTC());
    }
}
