package cn.jiangmen.quality.enterprise.guidance.approach.rest;

import cn.jiangmen.quality.enterprise.guidance.approach.ApproachList;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out the approach list as a file. */
@Path("/api/v1/approach-list/export")
@RunOnVirtualThread
@Tag(name = "Approach list")
class ApproachExportResource {
    private static final List<String> HEAD_ZH =
            List.of("统一社会信用代码", "企业名称", "县(市、区)", "行业代码", "规模", "得分", "原因", "建议(未持有)", "有失效风险", "严重违法失信");
    private static final List<String> HEAD_EN = List.of(
            "Credit code",
            "Enterprise",
            "County",
            "Industry",
            "Size",
            "Points",
            "Reasons",
            "Recommended and missing",
            "At risk",
            "Serious dishonesty");

    private final ApproachList approaches;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    ApproachExportResource(ApproachList approaches, Clock clock) {
        this.approaches = approaches;
        this.clock = clock;
    }

    @GET
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportApproaches", summary = "The approach list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown, code-unknown")
    public Response export(
            @Valid @BeanParam ApproachQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        ApproachList.Filter filter = query.filter(LocalDate.now(clock));
        approaches.list(filter, null, 1); // refuses a filter that is none, before the file begins
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "approach",
                english ? "Approach" : "走访对象",
                english ? HEAD_EN : HEAD_ZH,
                table -> approaches.each(filter, row -> table.row(cells(row, english))));
    }

    private static List<Object> cells(ApproachList.Row row, boolean english) {
        String reasons = row.reasons().stream()
                .map(r -> (english ? r.nameEn() : r.nameZh()) + (r.times() > 1 ? " ×" + r.times() : "") + " ("
                        + r.points() + ")")
                .collect(Collectors.joining("; "));
        return Arrays.asList(
                row.creditCode(),
                row.name(),
                row.county(),
                row.industry(),
                row.size(),
                row.points(),
                reasons,
                String.join(", ", row.missing()),
                String.join(", ", row.atRisk()),
                row.seriouslyDishonest() ? (english ? "yes" : "是") : (english ? "no" : "否"));
    }
}
