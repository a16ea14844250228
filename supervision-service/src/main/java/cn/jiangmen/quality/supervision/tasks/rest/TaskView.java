package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.supervision.items.ObjectKind;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.FrozenList;
import cn.jiangmen.quality.supervision.tasks.TaskStatus;
import cn.jiangmen.quality.supervision.tasks.TaskTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as callers see it; its lists have addresses of their own. */
@Schema(name = "CheckTask")
record TaskView(
        UUID taskId,
        @Schema(nullable = true) UUID planId,
        @Schema(nullable = true) Integer planLine,
        @Schema(examples = "电线电缆获证企业专项抽查") String title,
        @Schema(examples = "[\"RZ-03\"]") List<String> itemCodes,
        ObjectKind objectKind,
        @Schema(description = "empty = the whole city") List<String> counties,
        boolean byCounty,
        @Schema(nullable = true) String speciality,
        int perObject,
        int spareDays,
        LocalDate checksFrom,
        LocalDate checksTo,
        RatioTerms ratios,
        TaskStatus status,

        @Schema(description = "SHA-256 of the seed, published before anything is frozen", nullable = true)
        String seedCommitment,

        @Schema(nullable = true) Instant committedAt,

        @Schema(description = "SHA-256 of the population's canonical text", nullable = true)
        String populationHash,

        @Schema(nullable = true) Integer populationSize,
        @Schema(nullable = true) Integer excluded,

        @Schema(description = "the day whose register was taken", nullable = true)
        LocalDate objectsOn,

        @Schema(description = "SHA-256 of the pool of inspectors", nullable = true)
        String inspectorsHash,

        @Schema(nullable = true) Integer inspectors,
        @Schema(nullable = true) Instant frozenAt,

        @Schema(description = "revealed by the draw, or when the task is cancelled", nullable = true)
        String seed,

        @Schema(nullable = true) Integer drawnObjects,
        @Schema(nullable = true) Instant drawnAt,
        @Schema(nullable = true) LocalDate endedOn,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static TaskView of(CheckTask task) {
        TaskTerms terms = task.terms();
        FrozenList frozen =
                task.frozen() == null ? new FrozenList(null, null, null, null, null, null, null) : task.frozen();
        return new TaskView(
                task.id(),
                task.planId(),
                task.planLine(),
                terms.title(),
                terms.itemCodes(),
                terms.objectKind(),
                terms.counties(),
                terms.byCounty(),
                terms.speciality(),
                terms.perObject(),
                terms.spareDays(),
                terms.checksFrom(),
                terms.checksTo(),
                RatioTerms.of(task.ratios()),
                task.status(),
                task.seedCommitment(),
                task.committedAt(),
                frozen.populationHash(),
                frozen.populationSize(),
                frozen.excluded(),
                frozen.objectsOn(),
                frozen.inspectorsHash(),
                frozen.inspectors(),
                frozen.frozenAt(),
                task.seed(),
                task.drawnObjects(),
                task.drawnAt(),
                task.endedOn(),
                task.version(),
                task.recordedAt(),
                task.changedAt());
    }
}
