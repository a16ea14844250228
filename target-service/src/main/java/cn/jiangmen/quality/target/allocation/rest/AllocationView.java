package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.target.allocation.Allocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a target, as told over HTTP. */
@Schema(name = "Allocation", description = "目标分解记录")
record AllocationView(
        UUID id,

        @Schema(description = "order of recording") long number,
        String plan,
        String indicator,
        int year,
        int cityTarget,
        List<Share> shares,

        @Schema(description = "what the counties have of the city's target")
        int allocated,

        @Schema(description = "what no county has of it") int unallocated,
        boolean addsUp,
        LocalDate effectiveOn,

        @Schema(
                description =
                        "the day from which another decision holds; effective_on itself where this one never held; null while it holds",
                nullable = true)
        LocalDate supersededOn,

        String documentNumber,
        String reason,
        String by,
        Instant recordedAt) {

    /** A county's share. */
    @Schema(name = "AllocationShare")
    record Share(String county, int share) {}

    static AllocationView of(Allocation allocation) {
        return new AllocationView(
                allocation.id(),
                allocation.number(),
                allocation.plan(),
                allocation.indicator(),
                allocation.year(),
                allocation.cityTarget(),
                allocation.shares().entrySet().stream()
                        .map(share -> new Share(share.getKey(), share.getValue()))
                        .toList(),
                allocation.allocated(),
                allocation.unallocated(),
                allocation.unallocated() == 0,
                allocation.effectiveOn(),
                allocation.supersededOn(),
                allocation.documentNumber(),
                allocation.reason(),
                allocation.by(),
                allocation.recordedAt());
    }
}
