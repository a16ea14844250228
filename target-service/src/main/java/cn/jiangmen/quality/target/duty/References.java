package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.Counties;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lets pass what a request refers to when it is there. */
@ApplicationScoped
public class References {
    private final JsonRows rows;

    References(JsonRows rows) {
        this.rows = rows;
    }

    /** Who acts: a known department, and an office that names no person. */
    void actor(Actor by) {
        department("by.department", by.department());
        by.requireImpersonal();
    }

    public void department(String field, String code) {
        if (!rows.exists("select code from department where code = ?", code)) {
            throw new DutyRefused.Unknown(Thing.DEPARTMENT, field, code);
        }
    }

    public void county(String field, String county) {
        if (!Counties.CODES.contains(county)) {
            throw new DutyRefused.Unknown(Thing.COUNTY, field, county);
        }
    }

    public void plan(String field, String plan) {
        if (!rows.exists("select code from plan where code = ?", plan)) {
            throw new DutyRefused.Unknown(Thing.PLAN, field, plan);
        }
    }

    void item(String plan, String item) {
        if (!rows.exists("select code from duty_item where plan = ? and code = ?", plan, item)) {
            throw new DutyRefused.Unknown(Thing.ITEM, "item", item);
        }
    }

    public void indicator(String field, String indicator) {
        if (!rows.exists("select code from indicator where code = ?", indicator)) {
            throw new DutyRefused.Unknown(Thing.INDICATOR, field, indicator);
        }
    }

    void indicators(List<String> indicators) {
        indicators.forEach(indicator -> indicator("indicators", indicator));
    }

    /** A county that has a strand of the duty; null passes. */
    void strand(UUID duty, String county) {
        if (county != null
                && !rows.exists("select county from duty_strand where duty = ? and county = ?", duty, county)) {
            throw new DutyRefused.Unknown(Thing.STRAND, "county", county);
        }
    }
}
