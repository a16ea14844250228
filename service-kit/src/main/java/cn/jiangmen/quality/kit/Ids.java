package cn.jiangmen.quality.kit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The one source of new ids: UUID version 7 (RFC 9562), ordered by time so that indexes grow at their end. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
