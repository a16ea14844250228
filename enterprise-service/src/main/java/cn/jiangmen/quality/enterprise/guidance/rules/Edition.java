package cn.jiangmen.quality.enterprise.guidance.rules;

import cn.jiangmen.quality.enterprise.guidance.Word;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule says from a day on, until its next edition. */
@Schema(name = "GuidanceEdition")
public record Edition(
        @Schema(description = "first day", examples = "2021-12-21")
        LocalDate from,

        @Schema(description = "false: switched off") boolean enabled,
        Word word,

        @Schema(description = "the plan stresses it") boolean priority,

        String titleZh,
        String titleEn,
        @Schema(examples = "二(二)4") String planItem,
        @Schema(description = "the plan's own words") String sentence,
        String source,

        @Schema(description = "how sure the reading of those words is", examples = "HIGH")
        String confidence,

        List<Clause> clauses,
        @Schema(description = "who decided it, as told") String by,
        String reason) {}
