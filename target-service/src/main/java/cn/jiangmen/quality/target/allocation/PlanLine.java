package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Threshold;
import cn.jiangmen.quality.target.Unit;

/** What a plan asks of one indicator. */
record PlanLine(String code, String nameZh, String nameEn, Unit unit, Basis basis, int threshold, boolean strict) {
    /** A target of this indicator, as strict as the plan's threshold is. */
    Threshold asked(int target) {
        return new Threshold(target, strict);
    }
}
