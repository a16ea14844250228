package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.Site;
import cn.jiangmen.quality.enterprise.SiteKind;
import cn.jiangmen.quality.enterprise.ZoneStay;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about zones and sites. */
final class PlaceRequests {
    private static final int CODE = 32;
    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int REASON = 500;

    private PlaceRequests() {}

    @Schema(name = "ZoneEntry", description = "入园")
    record ZoneEntry(
            @Schema(description = "code of /api/v1/zones", examples = "440705453", maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String zone,

            @Schema(description = "null = since ever", examples = "2022-01-01", nullable = true)
            LocalDate from,

            @Schema(description = "first day no longer in it; null = until further notice", nullable = true)
            LocalDate to,

            @Schema(examples = "园区企业名单", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {
        ZoneStay stay() {
            return new ZoneStay(zone, from, to);
        }
    }

    @Schema(name = "ZoneDeparture", description = "离园")
    record ZoneDeparture(
            @Schema(examples = "440705453", maxLength = CODE) @NotNull @Line(max = CODE)
            String zone,

            @Schema(description = "first day no longer in it", examples = "2025-01-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "迁出园区", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "ZoneEntryWithdrawal", description = "It had not entered the zone on that day")
    record ZoneEntryWithdrawal(
            @Schema(examples = "440705453", maxLength = CODE) @NotNull @Line(max = CODE)
            String zone,

            @Schema(description = "first day as recorded; null = since ever", examples = "2022-01-01", nullable = true)
            LocalDate recordedFrom,

            @Schema(examples = "误录", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "SiteOpening", description = "新增场所")
    record SiteOpening(
            @Schema(examples = "PRODUCTION") @NotNull SiteKind kind,

            @Schema(examples = "二厂区", maxLength = NAME) @NotNull @Line(max = NAME)
            String name,

            @Schema(examples = "江门市江海区示例路 9 号", maxLength = ADDRESS, nullable = true) @Line(max = ADDRESS)
            String address,

            @Schema(description = "county code, `outside`, or null (unknown)", examples = "440704", nullable = true)
            @Size(max = CODE)
            String county,

            @Schema(description = "null = since ever", examples = "2022-01-01", nullable = true)
            LocalDate from,

            @Schema(description = "first day on which it is closed", nullable = true)
            LocalDate to,

            @Schema(examples = "新增生产场所", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {
        Site site() {
            return new Site(0, kind, name.strip(), address == null ? null : address.strip(), county, from, to);
        }
    }

    @Schema(name = "SiteCorrection", description = "更正场所: what is recorded of it from now on, complete")
    record SiteCorrection(
            @Schema(description = "its number", examples = "1") @NotNull @Min(1)
            Integer site,

            @Schema(examples = "WAREHOUSE") @NotNull SiteKind kind,

            @Schema(examples = "二厂区仓库", maxLength = NAME) @NotNull @Line(max = NAME)
            String name,

            @Schema(examples = "江门市江海区示例路 9 号", maxLength = ADDRESS, nullable = true) @Line(max = ADDRESS)
            String address,

            @Schema(examples = "440704", nullable = true) @Size(max = CODE)
            String county,

            @Schema(examples = "2022-01-01", nullable = true)
            LocalDate from,

            @Schema(nullable = true) LocalDate to,

            @Schema(examples = "录入有误", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {
        Site actual() {
            return new Site(site, kind, name.strip(), address == null ? null : address.strip(), county, from, to);
        }
    }

    @Schema(name = "SiteClosure", description = "关闭场所")
    record SiteClosure(
            @Schema(description = "its number", examples = "1") @NotNull @Min(1)
            Integer site,

            @Schema(description = "first day on which it is closed", examples = "2025-01-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "场所关闭", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}
}
