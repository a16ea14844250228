package cn.jiangmen.quality.certificate.imports;

import java.time.Instant;

/**
 * How far the undoing of an import has come; nobody asked for it where {@code askedAt} is null.
 *
 * @param possible whether what it wrote was kept with what was there before
 * @param undoneTo the last row that was undone or left
 * @param left certificates that were changed since or are in use
 */
public record UndoProgress(
        boolean possible,
        String by,
        String reason,
        Instant askedAt,
        int undoneTo,
        int undone,
        int left,
        Instant undoneAt) {
    static final UndoProgress NONE = new UndoProgress(false, null, null, null, 0, 0, 0, null);
}
