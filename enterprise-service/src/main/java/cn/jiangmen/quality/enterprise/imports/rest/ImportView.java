package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.Counts;
import cn.jiangmen.quality.enterprise.imports.ImportJob;
import cn.jiangmen.quality.enterprise.imports.ImportState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        @Schema(examples = "蓬江区企业名单.xlsx") String fileName,
        long fileBytes,
        String fileSha256,
        ImportState state,

        @Schema(description = "who sent it", examples = "蓬江区市场监督管理局")
        String by,

        Progress progress,

        @Schema(description = "what the rows came to; while writing and afterwards, what they came to when written")
        Counts counts,

        @Schema(description = "commits this report and no other; only while VERIFIED")
        String commitToken,

        @Schema(description = "what is worth knowing about how the file was read")
        List<String> notes,

        @Schema(description = "why the import failed, or ended by itself")
        Failure problem,

        @Schema(description = "the request that brought the file; events name import:<id> as their cause")
        String cause,

        Instant createdAt,
        Instant verifyStartedAt,
        Instant verifiedAt,
        Instant commitStartedAt,
        Instant finishedAt,
        Instant rowsDeletedAt,

        @Schema(description = "how the import was undone; null where nobody asked for it")
        UndoView undo) {

    /** An undoing. */
    @Schema(name = "ImportUndone")
    record UndoView(
            String by,
            String reason,
            Instant askedAt,

            @Schema(description = "enterprises that are again as they were before, or gone")
            int undone,

            @Schema(description = "enterprises left as they are, because they were changed since or are in use")
            int left,

            Instant undoneAt) {
        private static UndoView of(ImportJob job) {
            return job.undoAskedAt() == null
                    ? null
                    : new UndoView(
                            job.undoBy(),
                            job.undoReason(),
                            job.undoAskedAt(),
                            job.undoneRows(),
                            job.leftRows(),
                            job.undoneAt());
        }
    }

    /**
     * How far the phase at work has come, verifying or writing.
     *
     * @param total rows of the phase; an estimate while a file is being read, null before
     * @param rowsPerSecond since the phase began, or null
     */
    @Schema(name = "ImportProgress")
    record Progress(int done, Integer total, Long rowsPerSecond) {
        private static Progress of(ImportJob job, Instant now) {
            boolean writing = job.commitStartedAt() != null;
            if (job.undoAskedAt() != null) {
                return rate(job, job.undoAskedAt(), job.undoneAt(), now);
            }
            Instant begun = writing ? job.commitStartedAt() : job.verifyStartedAt();
            Instant ended = writing ? job.finishedAt() : job.verifiedAt();
            return rate(job, begun, ended, now);
        }

        private static Progress rate(ImportJob job, Instant begun, Instant ended, Instant now) {
            if (begun == null || job.rowsDone() == 0) {
                return new Progress(job.rowsDone(), job.rowsTotal(), null);
            }
            long millis = Math.max(
                    1, Duration.between(begun, ended == null ? now : ended).toMillis());
            return new Progress(job.rowsDone(), job.rowsTotal(), job.rowsDone() * 1000L / millis);
        }
    }

    /** Why an import ended without being written, or not all of it. */
    @Schema(name = "ImportFailure")
    record Failure(String code, String detail, List<RowView.RowProblemView> errors) {}

    static ImportView of(ImportJob job, boolean english, Clock clock) {
        return new ImportView(
                job.id(),
                job.fileName(),
                job.fileBytes(),
                job.fileSha256(),
                job.state(),
                job.sentBy(),
                Progress.of(job, clock.instant()),
                job.counts(),
                job.commitToken(),
                job.notes().stream().map(note -> note.in(english)).toList(),
                job.problem() == null
                        ? null
                        : new Failure(
                                job.problem().code(),
                                job.problem().sentence().in(english),
                                RowView.problems(job.problem().errors(), english)),
                job.cause(),
                job.createdAt(),
                job.verifyStartedAt(),
                job.verifiedAt(),
                job.commitStartedAt(),
                job.finishedAt(),
                job.rowsDeletedAt(),
                UndoView.of(job));
    }
}
