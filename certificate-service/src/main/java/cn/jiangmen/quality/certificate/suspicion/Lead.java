package cn.jiangmen.quality.certificate.suspicion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A lead (线索) as it stands; only the scan writes it. */
@Entity
@Immutable
@Table(name = "certificate_lead")
public class Lead {
    @Id
    private UUID id;

    private long version;
    private String rule;
    private String key;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private String subjectName;
    private String creditCode;
    private String county;
    private String number;
    private String body;
    private String scheme;
    private UUID[] certificates;

    @Column(columnDefinition = "jsonb")
    private String evidence;

    private LocalDate foundOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected Lead() {}

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String rule() {
        return rule;
    }

    /** What the suspicion is about; with the rule its identity. */
    public String key() {
        return key;
    }

    public LeadStatus status() {
        return status;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public String subjectName() {
        return subjectName;
    }

    public String creditCode() {
        return creditCode;
    }

    /** Of the subject on the day of the last change; null where it has none in the city. */
    public String county() {
        return county;
    }

    public String number() {
        return number;
    }

    public String body() {
        return body;
    }

    public String scheme() {
        return scheme;
    }

    public UUID[] certificates() {
        return certificates.clone();
    }

    /** A JSON object, by rule. */
    public String evidence() {
        return evidence;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
