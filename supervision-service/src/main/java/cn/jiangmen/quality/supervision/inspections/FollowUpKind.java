package cn.jiangmen.quality.supervision.inspections;

import java.util.Optional;
import java.util.stream.Stream;

/** What a result asks for next (企业信息公示暂行条例 Art 15, 17; the usual practice of random checks). */
public enum FollowUpKind {
    /** 复查 */
    RECHECK,
    /** 立案或移送 */
    CASE,
    /** 列入经营异常名录 */
    ABNORMAL_LIST,
    /** 公示不配合检查的行为 */
    CONDUCT_NOTICE;

    /** What a result asks for; nothing where nothing was found. */
    public static Optional<FollowUpKind> of(InspectionResult result) {
        return Optional.ofNullable(
                switch (result) {
                    case NO_PROBLEM, NO_ACTIVITY -> null;
                    case CORRECTION_ORDERED -> RECHECK;
                    case PENDING -> CASE;
                    case NOT_PUBLISHED, CONCEALED, UNREACHABLE -> ABNORMAL_LIST;
                    case UNCOOPERATIVE -> CONDUCT_NOTICE;
                });
    }

    /** The names of the results that ask for it. */
    Stream<String> resultNames() {
        return Stream.of(InspectionResult.values())
                .filter(result -> of(result).filter(this::equals).isPresent())
                .map(InspectionResult::name);
    }
}
