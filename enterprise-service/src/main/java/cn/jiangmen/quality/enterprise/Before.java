package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an enterprise was before a statement changed it, with which acts it did.
 *
 * @param corrected whether name, address, industry or size changed
 * @param renamedOn the day for which a change of name was recorded, or null
 * @param moved whether a county move was recorded, for {@code movedOn}, where null is since ever
 */
public record Before(
        String name,
        String address,
        String industry,
        EnterpriseSize size,
        boolean corrected,
        LocalDate renamedOn,
        boolean moved,
        LocalDate movedOn,
        boolean deregistered,
        boolean revoked) {

    /** What it was, before anything is known of what changes. */
    static Before of(Enterprise enterprise) {
        return new Before(
                enterprise.name(),
                enterprise.address().orElse(null),
                enterprise.industryCode().orElse(null),
                enterprise.size().orElse(null),
                false,
                null,
                false,
                null,
                false,
                false);
    }

    Before afterCorrection() {
        return new Before(name, address, industry, size, true, renamedOn, moved, movedOn, deregistered, revoked);
    }

    Before afterRenaming(LocalDate on) {
        return new Before(name, address, industry, size, corrected, on, moved, movedOn, deregistered, revoked);
    }

    Before afterMove(LocalDate on) {
        return new Before(name, address, industry, size, corrected, renamedOn, true, on, deregistered, revoked);
    }

    Before afterDeregistration() {
        return new Before(name, address, industry, size, corrected, renamedOn, moved, movedOn, true, revoked);
    }

    Before afterRevocation() {
        return new Before(name, address, industry, size, corrected, renamedOn, moved, movedOn, deregistered, true);
    }

    /** Makes the enterprise again what it was; nothing else has happened to it since. */
    EnterpriseEvent restore(Enterprise enterprise, String reason) {
        if (deregistered) {
            enterprise.withdrawDeregistration(reason);
        }
        if (revoked) {
            enterprise.toChange().withdrawRevocation();
        }
        if (renamedOn != null) {
            enterprise.withdrawNameChange(renamedOn, reason);
        }
        if (moved) {
            enterprise.withdrawCountyMove(movedOn, reason);
        }
        if (corrected) {
            Set<Erasable> erase = EnumSet.noneOf(Erasable.class);
            if (address == null) {
                erase.add(Erasable.ADDRESS);
            }
            if (industry == null) {
                erase.add(Erasable.INDUSTRY);
            }
            if (size == null) {
                erase.add(Erasable.SIZE);
            }
            enterprise.correct(
                    new Correction(name, address, industry == null ? null : IndustryCode.of(industry), size, erase),
                    reason);
        }
        return new EnterpriseEvent.Corrected(reason);
    }
}
