package cn.jiangmen.quality.certificate.imports.rest;

import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.imports.Counts;
import cn.jiangmen.quality.certificate.imports.ImportEffect;
import cn.jiangmen.quality.certificate.imports.ImportJob;
import cn.jiangmen.quality.certificate.imports.ImportState;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        RecordKind recordKind,
        @Schema(examples = "江门市管理体系认证证书.xlsx") String fileName,
        long fileBytes,
        String fileSha256,
        ImportState state,

        @Schema(description = "whose word it is") Source source,

        @Schema(description = "as of when it tells") Instant fetchedAt,

        @Schema(description = "the body whose monthly report it is; null for register exports", nullable = true)
        String body,

        @Schema(description = "the month it reports", examples = "2026-10", nullable = true)
        String month,

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

        @Schema(description = "what committing it, or undoing it, would do to the numbers of every county")
        ImportEffect effect,

        @Schema(description = "how the import was undone; null where nobody asked for it")
        UndoView undo) {

    /** An undoing. */
    @Schema(name = "ImportUndone")
    record UndoView(
            String by,
            String reason,
            Instant askedAt,

            @Schema(description = "certificates that are again as they were before, or gone")
            int undone,

            @Schema(description = "certificates left as they are, because they were changed since or are in use")
            int left,

            Instant undoneAt) {
        private static UndoView of(ImportJob job) {
            return job.undo().askedAt() == null
                    ? null
                    : new UndoView(
                            job.undo().by(),
                            job.undo().reason(),
                            job.undo().askedAt(),
                            job.undo().undone(),
                            job.undo().left(),
                            job.undo().undoneAt());
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
            if (job.undo().askedAt() != null) {
                return rate(job, job.undo().askedAt(), job.undo().undoneAt(), now);
            }
            Instant begun = writing ? job.commitStartedAt() : job.verifyStartedAt();
            Instant ended = writing ? job.finishedAt() : job.verifiedAt();
            return rate(job, begun, ended, now);
        }

        private static Progress rate(ImportJob job, Instant begun, Instant ended, Instant now) {
            if (begun == null || job.done() == 0) {
                return new Progress(job.done(), job.total(), null);
            }
            long millis = Math.max(
                    1, Duration.between(begun, ended == null ? now : ended).toMillis());
            return new Progress(job.done(), job.total(), job.done() * 1000L / millis);
        }
    }

    /** Why an import ended without being written, or not all of it. */
    @Schema(name = "ImportFailure")
    record Failure(String code, String detail, List<RowView.RowProblemView> errors) {}

    static ImportView of(ImportJob job, boolean english, Clock clock) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.fileName(),
                job.fileBytes(),
                job.fileSha256(),
                job.state(),
                job.origin().source(),
                job.origin().fetchedAt() == null
                        ? job.createdAt()
                        : job.origin().fetchedAt(),
                job.origin().body(),
                Objects.toString(job.origin().month(), null),
                Progress.of(job, clock.instant()),
                job.counts(),
                job.token(),
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
                job.effect(),
                UndoView.of(job));
    }
}
