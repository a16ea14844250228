package cn.jiangmen.quality.supervision.items;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One item of the list (抽查事项): entered, corrected as often as needed, and retired for good. */
@Entity
@Table(name = "check_item")
public class CheckItem {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String code;

    @Embedded
    private ItemTerms terms;

    private LocalDate retiredOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected CheckItem() {}

    CheckItem(UUID id, String code, ItemTerms terms, Instant now) {
        this.id = id;
        this.code = code;
        this.terms = terms;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** States anew what was entered. */
    void correct(ItemTerms right, Instant now) {
        requireListed();
        if (terms.equals(right)) {
            throw new ItemRefused.NothingToCorrect();
        }
        terms = right;
        changedAt = now;
    }

    /** Takes it off the list from a day on. */
    void retire(LocalDate on, Instant now) {
        requireListed();
        if (on.isBefore(terms.validFrom())) {
            throw new ItemRefused.RetiredBeforeValid(on, terms.validFrom());
        }
        retiredOn = on;
        changedAt = now;
    }

    /** Whether it may be checked on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(terms.validFrom()) && (retiredOn == null || day.isBefore(retiredOn));
    }

    private void requireListed() {
        if (retiredOn != null) {
            throw new ItemRefused.AlreadyRetired(retiredOn);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public ItemTerms terms() {
        return terms;
    }

    public LocalDate retiredOn() {
        return retiredOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
