package cn.jiangmen.quality.kit.lamp;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A street lamp: the smallest aggregate there is, to try the kit with. */
@Entity
class Lamp {
    static final String TOPIC = "lamp.events.v1";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String code;
    private String street;
    private LocalDate litOn;

    /** Its whole state, as events and answers tell it. */
    record State(UUID lampId, String code, String street, LocalDate litOn) {}

    Lamp() {}

    Lamp(String code, String street, LocalDate litOn) {
        this.id = Ids.next();
        this.code = code;
        this.street = street;
        this.litOn = litOn;
    }

    void move(String newStreet) {
        street = newStreet;
    }

    long version() {
        return version;
    }

    State state() {
        return new State(id, code, street, litOn);
    }

    Change changed(String what) {
        return new Change(TOPIC, id, version, "cn.jiangmen.quality.lamp." + what + ".v1", state());
    }
}
