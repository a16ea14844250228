package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.certificate.verification.Asked;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on verifications. */
final class VerificationRequests {
    private static final int MOST = 1_000;
    private static final int CODE = 100;
    private static final int TOKEN = 4_000;

    private VerificationRequests() {}

    @Schema(name = "VerificationRequest", description = "核验请求: up to 1,000 questions at once")
    record Questions(
            @Schema(description = "the day the checks hold for; today when absent", examples = "2026-11-23")
            LocalDate on,

            @Schema(
                    description =
                            "whether each match carries a token for a QR code; absent: only for a single question")
            Boolean tokens,

            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Question> items) {
        List<Asked> asked() {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> items.get(i).asked(i))
                    .toList();
        }

        boolean withTokens() {
            return tokens == null ? items.size() == 1 : tokens;
        }
    }

    @Schema(
            name = "VerificationQuestion",
            description = "a number (with body or holder, where known), or a holder by name or credit code")
    record Question(
            @Schema(examples = "00124Q31234R0M/4400") @Line(max = CODE)
            String number,

            @Schema(description = "approval number of the body", examples = "CNCA-R-2002-001") @Line(max = CODE)
            String body,

            @Schema(examples = "江门市示例电器有限公司") @Line String holder,

            @Schema(examples = "91440703MA4T000275") @Line(max = CODE)
            String creditCode,

            @Schema(description = "a class of products, or words of a product's name", examples = "0105") @Line
            String product) {
        Asked asked(int index) {
            return Asked.of(index, number, body, holder, creditCode, product);
        }
    }

    @Schema(name = "VerificationTokenCheck")
    record TokenCheck(@NotNull @Line(max = TOKEN) String token) {}
}
