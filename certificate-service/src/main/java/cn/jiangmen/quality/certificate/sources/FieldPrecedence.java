package cn.jiangmen.quality.certificate.sources;

import cn.jiangmen.quality.certificate.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose word counts for one field. */
@Schema(name = "SourcePrecedence", description = "来源优先级")
public record FieldPrecedence(
        UUID id,

        @Schema(description = "name of the field, or * for all that have no row of their own", examples = "holder_name")
        String field,

        @Schema(description = "the first counts most") List<Source> sources,
        String reason,
        @Schema(examples = "江门市市场监督管理局认证科") String changedBy,
        Instant recordedAt,
        long version) {}
