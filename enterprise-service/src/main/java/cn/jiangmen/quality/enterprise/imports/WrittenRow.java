package cn.jiangmen.quality.enterprise.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enterprise that an import wrote, as it stands now. */
@Schema(name = "ImportWrittenRow")
public record WrittenRow(
        @Schema(description = "row of the file") int row,
        UUID enterpriseId,
        String creditCode,

        @Schema(description = "true: the import registered it; false: it changed it")
        boolean registered,

        @Schema(
                description = "as-written, changed-since; after an undoing undone, changed-since, in-use (left, because"
                        + " something else refers to it)",
                examples = "changed-since")
        String standing,

        @Schema(description = "what happened to it last, where it was changed since", examples = "county-moved")
        String change,

        @Schema(description = "the request or import that did it")
        String cause,

        Instant changedAt) {}
