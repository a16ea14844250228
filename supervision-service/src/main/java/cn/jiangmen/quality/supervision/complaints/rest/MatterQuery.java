package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterSearch;
import cn.jiangmen.quality.supervision.complaints.MatterStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the lists of complaints and reports; there is none by who wrote them. */
record MatterQuery(
        @Parameter(description = "code, or unattributed", example = "440703") @QueryParam("county")
        String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(description = "part of the enterprise's name", example = "照明") @QueryParam("enterprise") @Line
        String enterprise,

        @QueryParam("category") Category category,
        @QueryParam("channel") Channel channel,
        @QueryParam("status") MatterStatus status,

        @Parameter(description = "first day of receipt, included") @QueryParam("received_from")
        LocalDate receivedFrom,

        @Parameter(description = "last day of receipt, included") @QueryParam("received_to")
        LocalDate receivedTo,

        @Parameter(description = "whether the deadline that runs has passed") @QueryParam("overdue")
        Boolean overdue) {

    MatterSearch.Filter filter(MatterKind kind, UUID after) {
        return new MatterSearch.Filter(
                kind,
                county,
                creditCode,
                enterprise,
                category,
                channel,
                status,
                receivedFrom,
                receivedTo,
                overdue,
                after);
    }
}
