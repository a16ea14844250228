package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.effect.Effect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import would do, beside its rows.
 *
 * @param waits whether the numbers are being asked
 * @param told what was answered; null while nothing was
 */
@Schema(name = "ImportEffect")
public record ImportEffect(
        @Schema(
                description =
                        "what it is the effect of: committing the report, or undoing what was written; null: not asked")
        Of of,

        @Schema(description = "true: the numbers are being asked")
        boolean waits,

        @Schema(description = "by indicator and county; null while nothing was answered")
        Effect told,

        @Schema(description = "rows that name a certificate which another row of the file names too")
        Integer repeatedRows,

        @Schema(description = "changed rows after which the certificate stands for another enterprise")
        Integer movedRows) {
    /** What is asked about. */
    public enum Of {
        COMMIT,
        UNDO
    }

    static final ImportEffect NONE = new ImportEffect(null, false, null, null, null);
}
