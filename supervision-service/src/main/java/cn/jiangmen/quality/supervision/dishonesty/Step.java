package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One act, with all that is kept about it.
 *
 * @param entryId the act's own id, stable for ever: what receipts answer to
 * @param on the legal day
 * @param document that it rests on, or null
 * @param details what else was found or said; kept, and told in no event
 * @param correctsId the entry that it corrects, or null
 */
public record Step(
        UUID entryId,
        String verb,
        LocalDate on,
        Actor by,
        Document document,
        Map<String, Object> details,
        String reason,
        UUID correctsId) {

    static Step of(String verb, LocalDate on, Actor by) {
        return new Step(Ids.next(), verb, on, by, null, Map.of(), null, null);
    }

    Step with(Document paper) {
        return new Step(entryId, verb, on, by, paper, details, reason, correctsId);
    }

    Step because(String why) {
        return new Step(entryId, verb, on, by, document, details, why, correctsId);
    }

    Step correcting(UUID entry) {
        return new Step(entryId, verb, on, by, document, details, reason, entry);
    }

    /** With one more detail; null is nothing. */
    Step saying(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new TreeMap<>(details);
        more.put(name, value);
        return new Step(entryId, verb, on, by, document, Map.copyOf(more), reason, correctsId);
    }
}
