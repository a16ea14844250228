package cn.jiangmen.quality.certificate;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source told of one field and what does not count, because another told otherwise. */
@Schema(name = "LosingValue", description = "未采用的说法")
public record LosingValue(
        @Schema(examples = "holder_name") String field,

        @Schema(description = "what was told", examples = "江门市某某电器有限公司")
        String value,

        Source source,

        @Schema(description = "as of when it was told") Instant fetchedAt,

        @Schema(description = "whose word counts instead") Source kept,

        @Schema(description = "precedence: the other source comes first; older: the same source told otherwise later")
        Why why,

        @Schema(description = "the import that brought it") String cause,

        Instant recordedAt) {
    /** Why it does not count. */
    public enum Why {
        PRECEDENCE,
        OLDER;

        @com.fasterxml.jackson.annotation.JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Why of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it says the same, whenever it was recorded. */
    boolean saysTheSameAs(LosingValue other) {
        return field.equals(other.field) && value.equals(other.value) && source == other.source && kept == other.kept;
    }
}
