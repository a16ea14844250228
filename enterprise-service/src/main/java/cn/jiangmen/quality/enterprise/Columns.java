package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;

/** The parts of an enterprise that are dated lists, each in a jsonb column: {@code [{"from": "2020-01-01", …}]}. */
final class Columns {
    private Columns() {}

    static final class OfCountyMoves extends JsonColumn<CountyMoves> {
        OfCountyMoves() {
            super(new TypeReference<>() {});
        }
    }

    static final class OfNames extends JsonColumn<Names> {
        OfNames() {
            super(new TypeReference<>() {});
        }
    }

    static final class OfZones extends JsonColumn<ZoneStays> {
        OfZones() {
            super(new TypeReference<>() {});
        }
    }

    static final class OfSites extends JsonColumn<Sites> {
        OfSites() {
            super(new TypeReference<>() {});
        }
    }
}
