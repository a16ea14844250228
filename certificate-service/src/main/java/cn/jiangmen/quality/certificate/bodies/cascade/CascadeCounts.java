package cn.jiangmen.quality.certificate.bodies.cascade;

import jakarta.persistence.Embeddable;

/**
 * How many certificates have had which outcome.
 *
 * @param toChange of the preview, as {@code unaffected}
 * @param changed of the batch, as {@code leftAlone}
 * @param restored of its restoration, as {@code notRestored}
 */
@Embeddable
public record CascadeCounts(int toChange, int unaffected, int changed, int leftAlone, int restored, int notRestored) {
    static final CascadeCounts NONE = new CascadeCounts(0, 0, 0, 0, 0, 0);

    static CascadeCounts previewed(int toChange, int unaffected) {
        return new CascadeCounts(toChange, unaffected, 0, 0, 0, 0);
    }

    CascadeCounts applied(int done, int left) {
        return new CascadeCounts(toChange, unaffected, done, left, 0, 0);
    }

    CascadeCounts restored(int done, int left) {
        return new CascadeCounts(toChange, unaffected, changed, leftAlone, done, left);
    }
}
