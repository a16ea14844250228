package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.Attendance;
import cn.jiangmen.quality.enterprise.gatherings.Gathering;
import cn.jiangmen.quality.enterprise.gatherings.GatheringKind;
import cn.jiangmen.quality.enterprise.gatherings.GatheringStatus;
import cn.jiangmen.quality.enterprise.gatherings.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gathering as callers see it. */
@Schema(name = "Gathering")
record GatheringView(
        UUID gatheringId,
        GatheringKind kind,
        @Schema(examples = "质量管理体系宣贯培训") String title,

        @Schema(examples = "MANAGEMENT_SYSTEM", nullable = true)
        String topic,

        LocalDate heldOn,
        LocalDate endedOn,

        @Schema(description = "null: the whole city", examples = "440703", nullable = true)
        String county,

        @Schema(examples = "蓬江区会议中心", nullable = true) String place,
        @Schema(examples = "蓬江区市场监督管理局") String host,
        @Schema(nullable = true) String document,
        @Schema(nullable = true) String link,
        GatheringStatus status,

        @Schema(description = "null before it is held", examples = "120", nullable = true)
        Integer participants,

        @Schema(description = "how many came", examples = "38")
        int enterprises,

        @Schema(description = "who came; null in lists", nullable = true)
        List<Attendance> attendance,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static GatheringView of(Gathering each) {
        return of(each, each.attendance());
    }

    static GatheringView brief(Gathering each) {
        return of(each, null);
    }

    private static GatheringView of(Gathering each, List<Attendance> attendance) {
        Programme programme = each.programme();
        return new GatheringView(
                each.id(),
                programme.kind(),
                programme.title(),
                programme.topic(),
                programme.heldOn(),
                programme.endedOn(),
                programme.county(),
                programme.place(),
                programme.host(),
                programme.document(),
                programme.link(),
                each.status(),
                each.participants(),
                each.attendance().size(),
                attendance,
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
