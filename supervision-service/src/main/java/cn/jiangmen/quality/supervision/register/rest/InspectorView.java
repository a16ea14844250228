package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.supervision.register.Inspector;
import cn.jiangmen.quality.supervision.register.InspectorKind;
import cn.jiangmen.quality.supervision.register.InspectorStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspector as officers see it. */
@Schema(name = "Inspector")
record InspectorView(
        UUID inspectorId,
        @Schema(examples = "张三") String name,
        @Schema(examples = "粤执法-44070300123") String certificateNumber,
        @Schema(nullable = true) LocalDate certificateUntil,
        InspectorKind kind,
        @Schema(examples = "蓬江区市场监督管理局") String unit,
        @Schema(examples = "440703") String county,
        List<String> specialities,
        List<String> interests,
        InspectorStatus status,
        @Schema(nullable = true) LocalDate leftOn,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static InspectorView of(Inspector each) {
        return new InspectorView(
                each.id(),
                each.qualification().name(),
                each.qualification().certificateNumber(),
                each.qualification().certificateUntil(),
                each.qualification().kind(),
                each.qualification().unit(),
                each.qualification().county(),
                each.qualification().specialities(),
                each.qualification().interests(),
                each.status(),
                each.leftOn(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
