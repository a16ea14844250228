package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A branch of a certification body (分支机构); it works under the approval of the body.
 *
 * @param creditCode its own unified social credit code, or null
 * @param county where it is: six digits, {@code outside}, or null where that is not known
 * @param from first day; null = since before this is recorded
 * @param to first day on which it is closed, or null
 * @param attractedPeriods days on which it counts as attracted to the city (引进, indicator B1)
 */
public record Branch(
        UUID id,
        String name,
        String creditCode,
        String county,
        String address,
        LocalDate from,
        LocalDate to,
        List<AttractedPeriod> attractedPeriods) {

    /**
     * What is told of a branch; null is not told.
     *
     * @param attraction null: not told
     */
    public record Told(
            String name, String creditCode, String county, String address, LocalDate openedOn, Attraction attraction) {}

    static Branch open(UUID id, Told told) {
        Days.inOrder("opened_on", told.openedOn(), null);
        return new Branch(
                id,
                Normal.text(told.name()),
                CreditCode.read("credit_code", told.creditCode()),
                CertificationBody.county(told.county()),
                Normal.text(told.address()),
                told.openedOn(),
                null,
                told.attraction() == null ? List.of() : told.attraction().periods());
    }

    Branch corrected(Told told) {
        LocalDate opened = told.openedOn() == null ? from : told.openedOn();
        Days.inOrder("opened_on", opened, to);
        return new Branch(
                id,
                told.name() == null ? name : Normal.text(told.name()),
                told.creditCode() == null ? creditCode : CreditCode.read("credit_code", told.creditCode()),
                told.county() == null ? county : CertificationBody.county(told.county()),
                told.address() == null ? address : Normal.text(told.address()),
                opened,
                to,
                told.attraction() == null ? attractedPeriods : told.attraction().periods());
    }

    Branch closed(LocalDate day) {
        if (to != null) {
            throw new BodyRefused.AlreadyEnded(to);
        }
        Days.inOrder("closed_on", from, day);
        return new Branch(id, name, creditCode, county, address, from, day, attractedPeriods);
    }
}
