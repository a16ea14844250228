package cn.jiangmen.quality.enterprise.guidance.lists.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.guidance.lists.ListMember;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests. */
final class ListRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;

    private ListRequests() {}

    @Schema(name = "GuidanceListEntry", description = "列入名单")
    record Entry(
            @Schema(examples = "91440703MA4T000275") @NotNull @Line(max = CODE)
            String creditCode,

            @Schema(description = "as the list has it", nullable = true) @Line(max = NAME)
            String name,

            @Schema(examples = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "first day on which it is on the list no more", nullable = true)
            LocalDate to,

            @Schema(description = "where the list was published", nullable = true) @Line(max = TEXT)
            String document,

            @Schema(description = "who says so", examples = "市发展改革局") @NotNull @Line(max = NAME)
            String by) {

        ListMember.Entry said() {
            return new ListMember.Entry(CreditCode.of(creditCode).value(), name, from, to, document, by);
        }
    }

    @Schema(name = "GuidanceListRemoval", description = "移出名单")
    record Removal(
            @Schema(description = "first day on which it is on the list no more", examples = "2026-12-31") @NotNull
            LocalDate on,

            @NotNull @Line(max = NAME) String by,
            @NotNull @Line(max = TEXT) String reason) {}
}
