package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.complaints.MatterRefused.NotARepeat;
import cn.jiangmen.quality.supervision.complaints.MatterRefused.NotARepeat.Why;

/** When one matter repeats another: reports on one enterprise, and complaints of one complainant against one enterprise. */
final class Repeats {
    private Repeats() {}

    /** @throws NotARepeat with the rule that it breaks */
    static void require(Matter repeat, Matter earlier, boolean repeatHasRepeats, boolean sameReporter) {
        Origin one = repeat.origin();
        Origin other = earlier.origin();
        if (repeat.id().equals(earlier.id())) {
            throw new NotARepeat(Why.ITSELF);
        }
        if (earlier.status() == MatterStatus.MERGED) {
            throw new NotARepeat(Why.MERGED_ITSELF);
        }
        if (repeatHasRepeats) {
            throw new NotARepeat(Why.HAS_REPEATS);
        }
        if (other.receivedOn().isAfter(one.receivedOn())) {
            throw new NotARepeat(Why.LATER);
        }
        if (!sameEnterprise(one, other)) {
            throw new NotARepeat(Why.OTHER_ENTERPRISE);
        }
        if (one.kind() == MatterKind.COMPLAINT && !sameReporter) {
            throw new NotARepeat(Why.OTHER_COMPLAINANT);
        }
    }

    private static boolean sameEnterprise(Origin one, Origin other) {
        String code = one.subject().creditCode();
        String otherCode = other.subject().creditCode();
        return (code != null && otherCode != null)
                ? code.equals(otherCode)
                : one.enterpriseKey().equals(other.enterpriseKey());
    }
}
