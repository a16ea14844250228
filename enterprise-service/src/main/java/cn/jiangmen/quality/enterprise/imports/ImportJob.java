package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One import as it stands now.
 *
 * @param columns the header of the file as written; empty until it was read
 * @param rowsDone rows that the phase at work has dealt with, of {@code rowsTotal}, which is null while unknown
 * @param commitToken the key to committing this report; null unless it is {@code VERIFIED}
 * @param writtenTo the last row number that a commit has written or passed
 * @param attempts how often the phase at work was begun in vain
 * @param cause the request that brought the file; events name the import itself as their cause
 */
public record ImportJob(
        UUID id,
        String fileName,
        long fileBytes,
        String fileSha256,
        String sentBy,
        ImportState state,
        List<String> columns,
        List<Sentence> notes,
        ImportProblem problem,
        int rowsDone,
        Integer rowsTotal,
        int newRows,
        int changedRows,
        int unchangedRows,
        int conflictingRows,
        int rejectedRows,
        String commitToken,
        int writtenTo,
        int attempts,
        String cause,
        Instant createdAt,
        Instant verifyStartedAt,
        Instant verifiedAt,
        Instant commitStartedAt,
        Instant finishedAt,
        Instant rowsDeletedAt,
        String undoBy,
        String undoReason,
        Instant undoAskedAt,
        int undoneTo,
        int undoneRows,
        int leftRows,
        Instant undoneAt) {

    public Counts counts() {
        return new Counts(newRows, changedRows, unchangedRows, conflictingRows, rejectedRows);
    }

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
        if (!MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), commitToken.getBytes(StandardCharsets.UTF_8))) {
            throw new ImportRefused.WrongToken(id);
        }
    }

    /** @throws ImportRefused when nothing is left to stop */
    void mustBeCancellable() {
        if (state.isFinal() || state == ImportState.UNDOING) {
            throw new ImportRefused.WrongState(id, state, ImportState.VERIFIED);
        }
    }

    /** @throws ImportRefused when nothing was written, is undone already, or can be undone no longer */
    void mustBeUndoable() {
        if (!state.isFinal() || state == ImportState.UNDONE || commitStartedAt == null) {
            throw new ImportRefused.WrongState(id, state, ImportState.COMMITTED);
        }
        mustHaveRows();
    }

    /** @throws ImportRefused when there is no report yet, or its rows were deleted because of their age */
    void mustHaveReport() {
        if (state == ImportState.RECEIVED || state == ImportState.VERIFYING) {
            throw new ImportRefused.WrongState(id, state, ImportState.VERIFIED);
        }
        mustHaveRows();
    }

    void mustHaveRows() {
        if (rowsDeletedAt != null) {
            throw new ImportRefused.RowsDeleted(id, rowsDeletedAt);
        }
    }
}
