package cn.jiangmen.quality.certificate.laboratories.events;

import cn.jiangmen.quality.certificate.laboratories.Laboratory;
import cn.jiangmen.quality.kit.events.Change;
import java.time.LocalDate;

/** Turns what happened to an institution into the event of the contract. */
public final class LaboratoryMessages {
    public static final String TOPIC = "laboratory.events.v1";

    private LaboratoryMessages() {}

    /**
     * The event of one version.
     *
     * @param type {@code registered} or {@code corrected}
     */
    public static Change change(Laboratory laboratory, String type, String reason, LocalDate today) {
        return new Change(
                TOPIC,
                laboratory.id(),
                laboratory.version(),
                "cn.jiangmen.quality.laboratory." + type + ".v1",
                LaboratoryState.of(laboratory, reason, today));
    }
}
