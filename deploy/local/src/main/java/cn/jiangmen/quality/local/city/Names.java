package cn.jiangmen.quality.local.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents names that belong to nobody: district, two or three rare characters, product, legal form; none twice. */
final class Names {
    private static final String FIRST = "昀霁珵翎澍旻骁沅璟岑珺澜栩珞煦禾峤湛翊侨圭潭锦榕葵蓝砚筑朗沣钧铎铭垚屹桓衍昶晟懿";
    private static final String SECOND = "拓衡远准恒策舟弘启越臻硕翔腾沛轩庭辰昱川晖岳霖泽尧川朴诚谦毅拙笃川济泓淳漾浦渠澄";

    private final Set<String> taken = new HashSet<>();
    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    String of(String place, Trade trade, Form form) {
        while (true) {
            String name = place + tradeName() + trade.product() + dice.of(form.endings());
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** How a company of a county opens its name: by city, by county or by both. */
    String opening(Places.Place place) {
        if (!place.name().endsWith("区")) {
            return dice.chance(0.9) ? place.name() : "江门市";
        }
        return dice.of(List.of("江门市" + place.name(), "江门市" + place.name(), "江门市", "江门市", "广东"));
    }

    private String tradeName() {
        String pair = "" + FIRST.charAt(dice.below(FIRST.length())) + SECOND.charAt(dice.below(SECOND.length()));
        return dice.chance(0.08) ? pair + FIRST.charAt(dice.below(FIRST.length())) : pair;
    }
}
