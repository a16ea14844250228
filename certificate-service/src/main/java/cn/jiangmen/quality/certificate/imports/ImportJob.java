package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One import as it stands now.
 *
 * @param columns the header of the file as written; empty until it was read
 * @param done rows that the phase at work has dealt with, of {@code total}, which is null while unknown
 * @param token the key to committing this report; null unless it is {@code VERIFIED}
 * @param writtenTo the last row number that a commit has written or passed
 * @param attempts how often the phase at work was begun
 * @param cause the request that brought the file; events name the import itself as their cause
 */
public record ImportJob(
        UUID id,
        RecordKind kind,
        String fileName,
        long fileBytes,
        String fileSha256,
        ImportState state,
        List<String> columns,
        List<Sentence> notes,
        ImportProblem problem,
        int done,
        Integer total,
        Counts counts,
        String token,
        int writtenTo,
        int attempts,
        String cause,
        Instant createdAt,
        Instant verifyStartedAt,
        Instant verifiedAt,
        Instant commitStartedAt,
        Instant finishedAt,
        Instant rowsDeletedAt,
        Origin origin,
        UndoProgress undo,
        ImportEffect effect) {

    /** What events and histories of this import name as their cause. */
    String asCause() {
        return "import:" + id;
    }

    /**
     * Checks that the report may be committed with a token.
     *
     * @throws ImportRefused when it is not, or no longer, verified, or the token is not its own
     */
    void mustBeCommittableBy(String given) {
        if (state != ImportState.VERIFIED) {
            throw new ImportRefused.WrongState(id, state, ImportState.VERIFIED);
        }
        // compared in constant time, so that a token cannot be guessed piece by piece
        if (given == null
                || !java.security.MessageDigest.isEqual(
                        given.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        token.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            throw new ImportRefused.WrongToken(id);
        }
    }

    /** @throws ImportRefused when nothing is left to stop */
    void mustBeCancellable() {
        if (state.isFinal() || state == ImportState.UNDOING) {
            throw new ImportRefused.WrongState(id, state, ImportState.VERIFIED);
        }
    }

    /** @throws ImportRefused when there is nothing whose effect could be asked */
    void mustHaveEffect() {
        if (state != ImportState.VERIFIED) {
            mustBeUndoable();
        }
    }

    /** @throws ImportRefused when nothing was written, is undone already, or can be undone no longer */
    void mustBeUndoable() {
        if (!state.isFinal() || state == ImportState.UNDONE || commitStartedAt == null) {
            throw new ImportRefused.WrongState(id, state, ImportState.COMMITTED);
        }
        if (rowsDeletedAt != null) {
            throw new ImportRefused.RowsDeleted(id, rowsDeletedAt);
        }
        if (!undo.possible()) {
            throw new ImportRefused.NotUndoable(id);
        }
    }

    /** @throws ImportRefused when there is no report yet, or its rows were deleted because of their age */
    void mustHaveReport() {
        if (state == ImportState.RECEIVED || state == ImportState.VERIFYING) {
            throw new ImportRefused.WrongState(id, state, ImportState.VERIFIED);
        }
        if (rowsDeletedAt != null) {
            throw new ImportRefused.RowsDeleted(id, rowsDeletedAt);
        }
    }
}
