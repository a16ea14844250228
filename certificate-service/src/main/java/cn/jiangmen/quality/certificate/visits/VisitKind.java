package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.schemes.Confidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of visit (审核活动类型) of the register's list.
 *
 * @param followUp whether the time to the next surveillance counts from it
 * @param afterIssue whether it lies after the issue of a certificate
 */
@Schema(name = "VisitKind")
public record VisitKind(
        @Schema(examples = "03") String code,
        String parent,
        @Schema(examples = "监督审核") String nameZh,
        String nameEn,
        boolean followUp,
        boolean afterIssue,
        String source,
        Confidence confidence) {}
