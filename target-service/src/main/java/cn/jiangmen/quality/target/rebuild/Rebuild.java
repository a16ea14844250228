package cn.jiangmen.quality.target.rebuild;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rebuild of the ledger, from the request to the switch. */
@Entity
public class Rebuild {
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private Instant requestedAt;
    private Instant finishedAt;
    private int codesTotal;
    private int codesDone;
    private Integer differences;
    private String reason;

    /** How far a rebuild has come; the last two are final. */
    @Schema(name = "RebuildState")
    public enum State {
        RUNNING,
        SWITCHED,
        FAILED
    }

    protected Rebuild() {}

    Rebuild(UUID id, Instant requestedAt) {
        this.id = id;
        this.requestedAt = requestedAt;
    }

    /** More credit codes have been counted. */
    void counted(int codes) {
        codesDone += codes;
    }

    void expects(int codes) {
        codesTotal = codes;
    }

    /** The fresh count is in use; so many steps of the old one were different. */
    void switched(int differentSteps, Instant at) {
        state = State.SWITCHED;
        differences = differentSteps;
        codesTotal = codesDone;
        finishedAt = at;
    }

    void failed(String why, Instant at) {
        state = State.FAILED;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        finishedAt = at;
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public int codesTotal() {
        return codesTotal;
    }

    public int codesDone() {
        return codesDone;
    }

    public Integer differences() {
        return differences;
    }

    public String reason() {
        return reason;
    }
}
