package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.target.ledger.Trial;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;

/** A version counted beside the one in use, and what it would change. */
@Entity
public class DefinitionComparison {
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID definition;
    private String indicator;
    private int number;
    private Integer comparedWith;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private String requestedBy;
    private Instant requestedAt;
    private Instant finishedAt;
    private int codesTotal;
    private int codesDone;
    private String reason;

    @ColumnTransformer(write = "?::jsonb")
    private String result;

    /** How far a comparison has come; all but the first are final. */
    @Schema(name = "ComparisonState")
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Why a day is compared. */
    public enum Occasion {
        TODAY,
        YEAR_END,
        DUE
    }

    /** One day. */
    @Schema(name = "ComparedDay")
    public record Day(
            LocalDate on,
            List<Occasion> occasions,

            @Schema(description = "how many only the draft counts")
            int entering,

            @Schema(description = "how many only the version in use counts")
            int leaving,

            Trial.Pair city,
            List<Trial.CountyPair> counties) {}

    /** What the draft would change. */
    @Schema(name = "ComparisonResult")
    public record Result(
            LocalDate today,

            @Schema(description = "the state of the ledger that was compared")
            long sequence,

            @Schema(description = "whether an independent count of today gives the draft's numbers")
            boolean proved,

            List<Day> days,

            @Schema(description = "who enters today, at most 50")
            List<Trial.Member> entering,

            @Schema(description = "who leaves today, at most 50")
            List<Trial.Member> leaving) {}

    protected DefinitionComparison() {}

    DefinitionComparison(UUID id, DefinitionVersion tried, Integer comparedWith, String by, Instant at) {
        this.id = id;
        this.definition = tried.id();
        this.indicator = tried.indicator();
        this.number = tried.number();
        this.comparedWith = comparedWith;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    void expects(int codes) {
        codesTotal = codes;
    }

    /** More credit codes have been counted. */
    void counted(int codes) {
        codesDone += codes;
    }

    void done(Result outcome, Instant at) {
        state = State.DONE;
        codesTotal = codesDone;
        finishedAt = at;
        try {
            result = Json.EVENTS.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the result cannot be written", e);
        }
    }

    void failed(String why, Instant at) {
        state = State.FAILED;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        finishedAt = at;
    }

    void cancel(String by, Instant at) {
        if (state != State.RUNNING) {
            throw new DefinitionRefused.ComparisonOver();
        }
        state = State.CANCELLED;
        reason = by;
        finishedAt = at;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    UUID definition() {
        return definition;
    }

    public UUID id() {
        return id;
    }

    public String indicator() {
        return indicator;
    }

    public int number() {
        return number;
    }

    public Integer comparedWith() {
        return comparedWith;
    }

    public State state() {
        return state;
    }

    public String requestedBy() {
        return requestedBy;
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

    public String reason() {
        return reason;
    }

    /** Null until it is done. */
    public Result result() {
        try {
            return result == null ? null : Json.EVENTS.readValue(result, Result.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored result cannot be read", e);
        }
    }
}
