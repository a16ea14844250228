package cn.jiangmen.quality.enterprise.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file that cannot be taken, and why. */
@Schema(name = "RejectedListRow")
public record RejectedRow(
        @Schema(description = "as the spreadsheet program counts", examples = "7")
        int row,

        @Schema(examples = "统一社会信用代码") String column,

        @Schema(examples = "credit-code-invalid") String code,
        String textZh,
        String textEn) {}
