package cn.jiangmen.quality.supervision.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told of one check, penalty or listing; one of the three is filled, and none when the record was withdrawn because it
 * is about a person.
 */
@Schema(name = "BehaviourRecord")
public record BehaviourRecord(
        @Schema(nullable = true) String enterpriseName,
        @Schema(nullable = true) String creditCode,
        @Schema(nullable = true) String county,
        @Schema(nullable = true) LocalDate occurredOn,
        @Schema(nullable = true) Check check,
        @Schema(nullable = true) Penalty penalty,
        @Schema(nullable = true) Listing listing) {

    /**
     * A check (检查).
     *
     * @param resultCode of the eight published kinds, 1 to 8
     */
    @Schema(name = "BehaviourCheck")
    public record Check(
            @Schema(description = "RANDOM 双随机, KEY 重点检查, COMPLAINT 线索核查, OTHER", examples = "RANDOM")
            String checkKind,

            @Schema(nullable = true) String itemCode,
            @Schema(examples = "5") String resultCode,
            @Schema(examples = "发现问题已责令改正") String result,
            @Schema(nullable = true) UUID recheckOf,
            @Schema(nullable = true) LocalDate publishedOn) {}

    /** A penalty in the fields of the double-publicity layout; money in 万元 with six decimals, as text. */
    @Schema(name = "BehaviourPenalty")
    public record Penalty(
            @JsonProperty("CF_XDR_LB") String partyKind,
            @JsonProperty("CF_WSH") String decisionNumber,

            @JsonProperty("CF_WFXW") @Schema(nullable = true)
            String offence,

            @JsonProperty("CF_YJ") String basis,
            @JsonProperty("CF_CFLB") String kinds,

            @JsonProperty("CF_NR_FK") @Schema(nullable = true, examples = "5.000000")
            String fine,

            @JsonProperty("CF_NR_WFFF") @Schema(nullable = true)
            String confiscated,

            @JsonProperty("CF_JDRQ") LocalDate decidedOn,

            @JsonProperty("CF_CFJG") @Schema(nullable = true)
            String authority,

            @JsonProperty("CF_CFJGDM") @Schema(nullable = true)
            String authorityCode) {}

    /** A listing of serious dishonesty (列入严重违法失信名单). */
    @Schema(name = "BehaviourListing")
    public record Listing(
            String decisionNumber,
            @Schema(examples = "O44-7-5") String ground,
            LocalDate listedOn,
            LocalDate latestEndOn,
            @Schema(nullable = true) LocalDate endedOn,
            @Schema(examples = "IN_FORCE") String status) {}
}
