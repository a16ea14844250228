package cn.jiangmen.quality.certificate.suspicion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A rule of suspicion (线索规则): its words, its parameters, and whether it is asked. */
@Entity
@Table(name = "suspicion_rule")
public class SuspicionRule {
    @Id
    private UUID id;

    private String code;
    private String nameZh;
    private String nameEn;
    private String basis;
    private String source;
    private boolean enabled;

    @ColumnTransformer(write = "?::jsonb")
    private String parameters;

    private Instant recordedAt;

    @Version
    private long version;

    protected SuspicionRule() {}

    /**
     * Switches it, or gives it other parameters; null stays.
     *
     * @throws SuspicionRefused.NothingToCorrect when it is so already
     */
    void correct(Boolean newEnabled, String newParameters, Instant now) {
        boolean enabledAfter = newEnabled == null ? enabled : newEnabled;
        String parametersAfter = newParameters == null ? parameters : newParameters;
        if (enabledAfter == enabled && Parameters.same(parametersAfter, parameters)) {
            throw new SuspicionRefused.NothingToCorrect();
        }
        enabled = enabledAfter;
        parameters = parametersAfter;
        recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The articles that the suspicion is about. */
    public String basis() {
        return basis;
    }

    /** Where the rule and its parameters come from. */
    public String source() {
        return source;
    }

    public boolean enabled() {
        return enabled;
    }

    /** A JSON object. */
    public String parameters() {
        return parameters;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public long version() {
        return version;
    }
}
