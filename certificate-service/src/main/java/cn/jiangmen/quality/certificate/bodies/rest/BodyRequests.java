package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.Attraction;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.Scope;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on certification bodies. */
final class BodyRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;

    private BodyRequests() {}

    /** A part that a correction can empty. */
    enum Erasable {
        COUNTY
    }

    @Schema(name = "CertificationBodyRegistration", description = "登记")
    record Registration(
            @Schema(description = "机构批准号, in any writing", examples = "CNCA-R-2002-001") @NotNull @Line(max = CODE)
            String approvalNumber,

            @Schema(examples = "示例认证中心有限公司") @NotNull @Line String name,

            @Schema(description = "APPROVED when absent") BodyStatus status,

            @Schema(description = "county code of its seat, `outside`, or null", examples = "440704") @Line(max = CODE)
            String county,

            @Schema(description = "whether the city attracted it (引进, indicator B1); false when absent")
            Boolean attracted,

            @Schema(description = "first day of it; null = since ever", examples = "2023-09-15")
            LocalDate attractedOn) {
        Attraction attraction() {
            return new Attraction(Boolean.TRUE.equals(attracted), attractedOn, null);
        }
    }

    @Schema(name = "CertificationBodyCorrection", description = "更正: what is absent or null stays as it is")
    record Correction(
            @Line String name,
            BodyStatus status,
            @Line(max = CODE) String county,

            @Schema(description = "whether the city attracted it; replaces what is known of the attraction")
            Boolean attracted,

            @Schema(description = "with `attracted`: first day of it")
            LocalDate attractedOn,

            @Schema(description = "with `attracted`: first day on which it no longer counts")
            LocalDate attractedUntil,

            @Schema(description = "parts that are to be empty", examples = "[]")
            Set<@NotNull Erasable> erase,

            @Schema(examples = "机构更名") @NotNull @Line(max = REASON)
            String reason) {
        Attraction attraction() {
            boolean told = attracted != null || attractedOn != null || attractedUntil != null;
            return told ? new Attraction(Boolean.TRUE.equals(attracted), attractedOn, attractedUntil) : null;
        }

        boolean noCounty() {
            return erase != null && erase.contains(Erasable.COUNTY);
        }
    }

    @Schema(name = "CertificationBodyStanding", description = "how it stands from a day on (批准、暂停、撤销)")
    record StandingRequest(
            @NotNull BodyStatus status,
            @Schema(examples = "2026-12-01") @NotNull LocalDate effectiveOn,

            @Schema(examples = "国家认监委公告") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CertificationBodyStandingWithdrawal", description = "the last standing was recorded wrongly")
    record StandingWithdrawal(
            @Schema(examples = "误录") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(
            name = "CertificationBodyScope",
            description = "when it may certify to a scheme; replaces what is known of the scheme")
    record ScopeRequest(
            @Schema(description = "a category stands for all below", examples = "A0101") @NotNull @Line(max = CODE)
            String scheme,

            @Schema(description = "none: it may not") @NotNull @Size(max = 50)
            List<@NotNull @Valid Period> periods,

            @Schema(examples = "批准书扩项") @NotNull @Line(max = REASON)
            String reason) {
        List<Scope> scopes() {
            return periods.stream()
                    .map(period -> new Scope(scheme, period.from(), period.to()))
                    .toList();
        }
    }

    @Schema(name = "CertificationBodyScopePeriod", description = "half-open")
    record Period(
            @Schema(description = "first day; null = since its approval")
            LocalDate from,

            @Schema(description = "first day on which it no longer may; null = until further notice")
            LocalDate to) {}
}
