package cn.jiangmen.quality.supervision.subjects;

import java.time.Instant;
import java.util.List;

/** Something that follows from the facts about objects alone, for all days at once. */
public interface Derived {
    /** Works it out anew for some objects, in the caller's transaction; what still follows stays as it is. */
    void workOut(List<String> objects, Instant now);
}
