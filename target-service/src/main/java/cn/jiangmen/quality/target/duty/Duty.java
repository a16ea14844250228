package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One task of a plan (任务): what has to be done, by when, and how far it is. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written here and read by queries only
public class Duty {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String plan;
    private String item;
    private String code;
    private int position;
    private String titleZh;
    private String titleEn;
    private String words;
    private String[] indicators;

    @Embedded
    private Standing standing;

    private Instant recordedAt;
    private Instant changedAt;

    /**
     * What is to be done, as a plan says it.
     *
     * @param item the code of the item it belongs to
     * @param words the sentence that asks for it
     * @param indicators the numbers by which it is measured; may be empty
     */
    public record Wording(
            String plan,
            String item,
            String code,
            String titleZh,
            String titleEn,
            String words,
            List<String> indicators) {}

    protected Duty() {}

    Duty(UUID id, Wording wording, int position, LocalDate dueOn, Instant now) {
        this.id = id;
        this.plan = wording.plan();
        this.item = wording.item();
        this.code = wording.code();
        this.position = position;
        this.titleZh = wording.titleZh();
        this.titleEn = wording.titleEn();
        this.words = wording.words();
        this.indicators = wording.indicators().toArray(String[]::new);
        this.standing = new Standing(dueOn);
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** Something about it has changed, be it only who is responsible. */
    void changed(Instant now) {
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    Standing standing() {
        return standing;
    }

    Instant changedAt() {
        return changedAt;
    }
}
