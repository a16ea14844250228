package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Applies what a list states to an enterprise; only what differs changes, and of that is kept what it was. */
final class Statement {
    private final Stated said;
    private final CountyTree tree;
    private final String reason;
    private final LocalDate today;
    private EnterpriseEvent last;
    private Before before;
    private int acts;

    Statement(Stated said, CountyTree tree, String reason, LocalDate today) {
        this.said = said;
        this.tree = tree;
        this.reason = reason;
        this.today = today;
    }

    /** What happened, and what takes it back. */
    record Applied(EnterpriseEvent event, Before before) {}

    /** What happened to the enterprise, or nothing where all of it is known. */
    Optional<Applied> applyTo(Enterprise enterprise) {
        before = Before.of(enterprise);
        county(enterprise);
        boolean renamed = name(enterprise);
        correct(enterprise, renamed);
        status(enterprise);
        if (acts == 0) {
            return Optional.empty();
        }
        // one version has one event: several acts at once are, for readers, a correction
        return Optional.of(new Applied(acts == 1 ? last : new EnterpriseEvent.Corrected(reason), before));
    }

    private void county(Enterprise enterprise) {
        if (said.county() == null) {
            return;
        }
        CountyMoves known = enterprise.county();
        LocalDate day = said.countySince() == null ? today : said.countySince();
        String recorded = known.on(day).orElse(null);
        if (Objects.equals(tree.as(recorded, day), said.county())) {
            return;
        }
        if (said.countySince() == null && !known.moves().isEmpty()) {
            throw new StatementRefused.MoveWithoutDay(recorded == null ? County.UNATTRIBUTED : recorded);
        }
        if (said.countySince() == null) {
            enterprise.endedOn().ifPresent(on -> {
                throw new StatementRefused.KnownToHaveEnded(on);
            });
        } else {
            EffectiveDay.require("county_since", said.countySince(), today);
        }
        did(enterprise.moveCounty(said.countySince(), said.county(), reason), before.afterMove(said.countySince()));
    }

    private boolean name(Enterprise enterprise) {
        boolean dated = said.nameSince() != null && !said.name().equals(enterprise.name());
        if (dated && !enterprise.names().on(said.nameSince()).equals(said.name())) {
            EffectiveDay.require("name_since", said.nameSince(), today);
            did(enterprise.changeName(said.name(), said.nameSince(), reason), before.afterRenaming(said.nameSince()));
        }
        return dated;
    }

    private void correct(Enterprise enterprise, boolean renamed) {
        try {
            did(
                    enterprise.correct(
                            new Correction(
                                    renamed ? null : said.name(),
                                    said.address(),
                                    said.industry() == null ? null : IndustryCode.of(said.industry()),
                                    said.size(),
                                    Set.of()),
                            reason),
                    before.afterCorrection());
        } catch (EnterpriseRefused.NothingToCorrect e) {
            // it is known
        }
    }

    private void status(Enterprise enterprise) {
        LocalDate on = said.statusOn();
        if (said.status() == EnterpriseStatus.OPERATING) {
            enterprise.endedOn().filter(ended -> !ended.isAfter(today)).ifPresent(ended -> {
                throw new StatementRefused.KnownToHaveEnded(ended);
            });
        } else if (said.status() == EnterpriseStatus.DEREGISTERED
                && !Objects.equals(enterprise.deregisteredOn().orElse(null), on)) {
            EffectiveDay.require("status_on", on, today);
            did(enterprise.deregister(on, reason), before.afterDeregistration());
        } else if (said.status() == EnterpriseStatus.REVOKED
                && !Objects.equals(enterprise.revokedOn().orElse(null), on)) {
            EffectiveDay.require("status_on", on, today);
            enterprise.toChange().revoke(on);
            did(new EnterpriseEvent.Revoked(on, reason), before.afterRevocation());
        }
    }

    private void did(EnterpriseEvent event, Before afterwards) {
        last = event;
        before = afterwards;
        acts++;
    }
}
