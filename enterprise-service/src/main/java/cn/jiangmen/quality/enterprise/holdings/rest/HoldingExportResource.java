package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.holdings.Holding;
import cn.jiangmen.quality.enterprise.holdings.HoldingFilter;
import cn.jiangmen.quality.enterprise.holdings.HoldingRefused;
import cn.jiangmen.quality.enterprise.holdings.HoldingSearch;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out holdings as a file. */
@Path("/api/v1/holdings/export")
@RunOnVirtualThread
@Tag(name = "Holdings")
class HoldingExportResource {
    private static final List<String> HEAD_ZH =
            List.of("证书编号", "认证项目代码", "类别", "统一社会信用代码", "企业名称", "县(市、区)", "状态", "颁证日期", "到期日期", "剩余天数", "认证机构");
    private static final List<String> HEAD_EN = List.of(
            "Certificate number",
            "Scheme",
            "Class",
            "Credit code",
            "Enterprise",
            "County",
            "State",
            "Issued on",
            "Expires on",
            "Days left",
            "Body");

    private final HoldingSearch search;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    HoldingExportResource(HoldingSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportHoldings", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown, zone-unknown, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam HoldingQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        HoldingFilter filter = query.filter(LocalDate.now(clock));
        // also refuses a filter that is none, before the file begins
        long rows = search.count(filter);
        if (rows > form.mostRows()) {
            throw new HoldingRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "holdings",
                english ? "Holdings" : "持证情况",
                english ? HEAD_EN : HEAD_ZH,
                table -> search.each(filter, holding -> table.row(row(holding, english))));
    }

    private static List<Object> row(Holding holding, boolean english) {
        return Arrays.asList(
                holding.number(),
                holding.scheme(),
                holding.kpiClass(),
                holding.creditCode(),
                holding.name(),
                holding.county(),
                english ? holding.state() : state(holding),
                holding.issuedOn(),
                holding.expiresOn(),
                holding.daysLeft(),
                holding.bodyName());
    }

    private static String state(Holding holding) {
        return switch (holding.state()) {
            case IN_FORCE -> "有效";
            case SUSPENDED -> "暂停";
            case LAPSED -> "过期失效";
            case REVOKED -> "撤销";
            case CANCELLED -> "注销";
            case NOT_YET -> "尚未生效";
        };
    }
}
