package cn.jiangmen.quality.local.city;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses the three parties of a CCC certificate: mostly one enterprise, sometimes three that sit in different places. */
final class Parties {
    private final List<Enterprise> locals;
    private final List<Enterprise> outsiders;
    private final List<Enterprise> strangers;
    private final List<Enterprise> foreigners;

    /** Applicant (who holds the certificate), manufacturer and factory; null where the register leaves the columns empty. */
    record Three(Enterprise applicant, Enterprise manufacturer, Enterprise factory) {}

    /** @param outsiders registered as sitting outside the city */
    Parties(Population population, List<Enterprise> locals, List<Enterprise> outsiders) {
        this.locals = locals;
        this.outsiders = outsiders;
        Trade trade = locals.getFirst().trade();
        strangers = IntStream.range(0, 12)
                .mapToObj(i -> population.elsewhere(trade, false))
                .toList();
        foreigners =
                IntStream.range(0, 12).mapToObj(i -> population.abroad(trade)).toList();
    }

    Three of(Enterprise maker, Dice dice) {
        int perMille = dice.below(1000);
        if (perMille < 900) {
            return new Three(maker, maker, maker);
        } else if (perMille < 935) {
            Enterprise applicant = dice.of(strangers);
            return new Three(applicant, applicant, maker);
        } else if (perMille < 955) {
            Enterprise applicant = dice.of(foreigners);
            return new Three(applicant, applicant, maker);
        } else if (perMille < 968) {
            return new Three(maker, maker, dice.of(outsiders));
        } else if (perMille < 970) {
            return new Three(maker, maker, dice.of(strangers));
        } else if (perMille < 982) {
            return new Three(maker, maker, null);
        } else if (perMille < 988) {
            return new Three(maker, dice.of(foreigners), dice.of(foreigners));
        } else if (perMille < 990) {
            return new Three(dice.of(foreigners), dice.of(foreigners), dice.of(foreigners));
        }
        return new Three(dice.of(locals), maker, maker);
    }
}
