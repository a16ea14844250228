package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A letter (来件) as those who handle it read it: without what could tell who wrote it. It never changes. */
@Entity
@Immutable
@Table(name = "letter")
public class Letter {
    @Id
    private UUID id;

    private String letterNumber;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate receivedOn;
    private boolean named;

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String facts;
    private String claim;
    private String recordedBy;

    @SuppressWarnings("UnusedVariable") // queries look for it
    private byte[] codeHash;

    private Instant recordedAt;

    protected Letter() {}

    Letter(UUID id, String letterNumber, Submission said, Subject subject, LocalDate receivedOn, byte[] codeHash) {
        this.id = id;
        this.letterNumber = letterNumber;
        this.channel = said.channel();
        this.receivedOn = receivedOn;
        this.named = said.reporter() != null;
        this.subject = subject;
        this.category = said.category();
        Redaction redaction = Redaction.of(said.reporter());
        this.facts = redaction.apply(said.facts());
        this.claim = said.claim() == null ? null : redaction.apply(said.claim());
        this.recordedBy = said.by();
        this.codeHash = codeHash.clone();
    }

    Letter recorded(Instant now) {
        recordedAt = now;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public Channel channel() {
        return channel;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public boolean named() {
        return named;
    }

    public Subject subject() {
        return subject;
    }

    public Category category() {
        return category;
    }

    public String facts() {
        return facts;
    }

    public String claim() {
        return claim;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
