package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.register.RiskClass;
import java.util.List;

/**
 * An object that was drawn, and who goes there.
 *
 * @param checkedItems codes of the items that have their result
 */
public record DrawnObject(
        int ordinal,
        String stratum,
        int rank,
        String objectId,
        String name,
        String county,
        RiskClass riskClass,
        List<String> keyGroups,
        List<String> inspectorIds,
        List<String> checkedItems) {}
