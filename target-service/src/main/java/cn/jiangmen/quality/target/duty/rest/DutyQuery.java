package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.target.duty.DutyReading;
import cn.jiangmen.quality.target.duty.DutyState;
import cn.jiangmen.quality.target.duty.Role;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of duties. */
record DutyQuery(
        @Parameter(example = "2021-2025") @QueryParam("plan")
        String plan,

        @Parameter(description = "code or number of an item", example = "2.1.1") @QueryParam("item")
        String item,

        @Parameter(example = "market-regulation") @QueryParam("department")
        String department,

        @Parameter(description = "of the department, or of anybody") @QueryParam("role")
        Role role,

        @Parameter(
                description = "duties with a strand of it; state and overdue are then the strand's",
                example = "440703")
        @QueryParam("county")
        String county,

        @QueryParam("state") DutyState state,
        @QueryParam("overdue") Boolean overdue) {

    DutyReading.Filter filter(String cursor) {
        String[] place = Cursor.read(cursor, 2).orElse(null);
        return new DutyReading.Filter(
                plan,
                item,
                department,
                role,
                county,
                state,
                overdue,
                place == null ? null : place[0],
                place == null ? null : Places.position(place[1]));
    }
}
