package cn.jiangmen.quality.certificate.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How bodies and their branches feed the indicator of attracted bodies. */
class CountedTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 400;

    @Test
    void theDaysAreThoseThatEveryDayByItselfComesTo() {
        Random chance = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            AttractedPeriod own = chance.nextBoolean() ? period(chance) : null;
            List<Branch> branches = new ArrayList<>();
            for (int i = chance.nextInt(4); i > 0; i--) {
                branches.add(branch(chance, "440704"));
            }
            CertificationBody body = body("440703", own, branches);
            LocalDate withdrawn = FIRST.plusDays(chance.nextInt(DAYS));
            LocalDate back = withdrawn.plusDays(1 + chance.nextInt(60));
            body.stand(BodyStatus.WITHDRAWN, withdrawn, Clock.systemUTC());
            body.stand(BodyStatus.SUSPENDED, back, Clock.systemUTC());

            Counted counted = Counted.of(body);
            for (int i = -10; i < DAYS + 10; i++) {
                LocalDate day = FIRST.plusDays(i);
                boolean here = own != null && in(own, day);
                for (Branch branch : branches) {
                    here |= in(new AttractedPeriod(branch.from(), branch.to()), day)
                            && branch.attractedPeriods().stream().anyMatch(period -> in(period, day));
                }
                boolean expected = here && (day.isBefore(withdrawn) || !day.isBefore(back));
                assertThat(counted.holds(day)).as("round " + round + ", " + day).isEqualTo(expected);
            }
            for (int i = 1; i < counted.periods().size(); i++) {
                assertThat(counted.periods().get(i).from())
                        .isAfter(counted.periods().get(i - 1).to());
            }
        }
    }

    @Test
    void aBodyFromElsewhereCountsWhereItsBranchIs() {
        Branch branch = branch(new Random(1), "440704");
        AttractedPeriod own = new AttractedPeriod(null, null);
        assertThat(Counted.of(body("outside", null, List.of(branch))).county()).isEqualTo("440704");
        assertThat(Counted.of(body("outside", own, List.of(branch))).county()).isEqualTo("440704");
        assertThat(Counted.of(body("440703", own, List.of(branch))).county()).isEqualTo("440703");
        assertThat(Counted.of(body("440703", null, List.of(branch))).county()).isEqualTo("440704");
        assertThat(Counted.of(body("outside", own, List.of())).county()).isEqualTo("outside");
        assertThat(Counted.of(body(null, null, List.of())).county()).isNull();
    }

    private static CertificationBody body(String county, AttractedPeriod own, List<Branch> branches) {
        Attraction attraction = own == null ? null : new Attraction(true, own.from(), own.to());
        CertificationBody body = CertificationBody.register(
                new UUID(0, 1), "CNCA-R-2002-001", "示例机构", null, county, attraction, Clock.systemUTC());
        if (!branches.isEmpty()) {
            body.know(new Profile(branches, List.of(), List.of()), Clock.systemUTC());
        }
        return body;
    }

    private static Branch branch(Random chance, String county) {
        AttractedPeriod open = period(chance);
        return new Branch(
                new UUID(0, chance.nextLong()),
                "分公司",
                null,
                county,
                null,
                open.from(),
                open.to(),
                List.of(period(chance)));
    }

    private static AttractedPeriod period(Random chance) {
        LocalDate from = chance.nextInt(4) == 0 ? null : FIRST.plusDays(chance.nextInt(DAYS));
        LocalDate to = chance.nextInt(3) == 0 ? null : (from == null ? FIRST : from).plusDays(1 + chance.nextInt(DAYS));
        return new AttractedPeriod(from, to);
    }

    private static boolean in(AttractedPeriod period, LocalDate day) {
        return (period.from() == null || !day.isBefore(period.from()))
                && (period.to() == null || day.isBefore(period.to()));
    }
}
