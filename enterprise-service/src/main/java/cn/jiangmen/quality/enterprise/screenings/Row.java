package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.enterprise.CreditCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one row of a screening.
 *
 * @param row the first is 1
 * @param creditCode normal form of what was asked; null when it is no code: what was sent is neither told back nor kept, since
 *     it may be a person's number
 * @param fault why it is no code
 * @param sameAsRow the earlier row that has the answer
 * @param facts null when nothing is known
 */
@Schema(name = "ScreeningRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(
        @Schema(examples = "1") int row,
        Outcome outcome,

        @Schema(nullable = true, examples = "91440703MA4T000275")
        String creditCode,

        @Schema(nullable = true) CreditCode.Fault fault,
        @Schema(nullable = true) Integer sameAsRow,
        @Schema(nullable = true) Facts facts) {}
