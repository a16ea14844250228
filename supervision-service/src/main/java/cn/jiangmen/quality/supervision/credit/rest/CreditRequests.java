package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.credit.Receipt;
import cn.jiangmen.quality.supervision.credit.Reconciliation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class CreditRequests {
    static final int MOST = 1_000;
    private static final int TEXT = 500;
    private static final int SHORT = 100;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,39}";
    private static final String REASON = "[A-Z0-9_]{1,60}";
    private static final String SHA256 = "[0-9a-f]{64}";

    private CreditRequests() {}

    @Schema(name = "CreditConsumerRegistration", description = "登记接收方")
    record Registration(
            @Schema(examples = "credit-jiangmen", pattern = CODE) @NotNull @Pattern(regexp = CODE)
            String code,

            @Schema(examples = "信用江门", maxLength = SHORT) @NotNull @Line(max = SHORT)
            String name,

            @Schema(description = "department and office, no person", examples = "市发展改革局 信用科", maxLength = SHORT)
            @NotNull
            @Line(max = SHORT)
            String contact,

            @Schema(examples = "市市场监管局 信用监管科", maxLength = SHORT) @NotNull @Line(max = SHORT)
            String by) {}

    @Schema(name = "CreditActing", description = "经办单位")
    record Acting(
            @Schema(examples = "市市场监管局 信用监管科", maxLength = SHORT) @NotNull @Line(max = SHORT)
            String by) {}

    @Schema(name = "CreditReceipts", description = "回执")
    record Receipts(@NotEmpty @Size(max = MOST) List<@NotNull @Valid OneReceipt> items) {}

    @Schema(name = "CreditReceipt")
    record OneReceipt(
            @Schema(examples = "1287") @NotNull @Min(1) Long sequence,

            @Schema(description = "of the entry's data; checked against the sequence", nullable = true)
            UUID entryId,

            @NotNull Receipt.Outcome outcome,

            @Schema(
                    description = "why it is rejected; for REJECTED only",
                    examples = "NAME_CODE_MISMATCH",
                    nullable = true)
            @Pattern(regexp = REASON)
            String code,

            @Schema(examples = "enterprise_name", nullable = true) @Line(max = SHORT)
            String field,

            @Schema(nullable = true) @Line(max = TEXT) String detail,

            @Schema(
                    description = "when it was decided; of several answers the last one counts. Absent: now",
                    nullable = true)
            Instant answeredAt) {

        Receipt said() {
            return new Receipt(sequence, entryId, outcome, code, field, detail, answeredAt);
        }
    }

    @Schema(name = "CreditSnapshotReceipt", description = "快照回执")
    record Loaded(
            @Schema(description = "`at` of the snapshot", examples = "1287") @NotNull @Min(0)
            Long at,

            @Schema(description = "how many records it had", examples = "412") @NotNull @Min(0)
            Long count,

            @Schema(
                    description =
                            "SHA-256 over one line `<record_id> <sha256>` with a line feed for each, by record_id",
                    pattern = SHA256)
            @NotNull
            @Pattern(regexp = SHA256)
            String digest) {}

    @Schema(name = "CreditDaySums", description = "对账")
    record Sums(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Sum> days) {
        List<Reconciliation.Sum> said() {
            return days.stream()
                    .map(day -> new Reconciliation.Sum(day.day(), day.count(), day.digest()))
                    .toList();
        }
    }

    @Schema(name = "CreditDaySumTold")
    record Sum(
            @NotNull LocalDate day,
            @NotNull @Min(0) Long count,

            @Schema(
                    description = "SHA-256 over one line `<sequence> <sha256>` with a line feed for each",
                    pattern = SHA256)
            @NotNull
            @Pattern(regexp = SHA256)
            String digest) {}

    @Schema(name = "CreditWorkItemDismissal", description = "不予更正")
    record Dismissal(
            @Schema(examples = "名称与登记机关一致,已告知接收方", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(examples = "蓬江区市场监管局", maxLength = SHORT) @NotNull @Line(max = SHORT)
            String by) {}

    @Schema(name = "CreditWebhookSetting", description = "推送地址")
    record Hook(
            @Schema(examples = "https://credit.example.gov.cn/hooks/quality") @NotNull
            URI url,

            @Schema(
                    description = "the last sequence that the consumer has already; absent: goes on where it was",
                    nullable = true)
            @Min(0)
            Long after,

            @Schema(examples = "市市场监管局 信用监管科", maxLength = SHORT) @NotNull @Line(max = SHORT)
            String by) {}
}
