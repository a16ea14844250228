package cn.jiangmen.quality.kit.events;

/** A record that is no event this suite can read; it is parked with this reason. */
public class UnreadableEvent extends Exception {
    public UnreadableEvent(String reason) {
        super(reason, null, false, false);
    }
}
