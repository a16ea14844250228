package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.Looks;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.Reporter;
import cn.jiangmen.quality.supervision.complaints.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about letters; none of them prints what a person wrote. */
final class LetterRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int LETTER = 5_000;

    private LetterRequests() {}

    @Schema(name = "LetterReporter", description = "投诉举报人;不填即匿名")
    record ReporterGiven(
            @Schema(examples = "李示例", maxLength = NAME) @NotNull @Line(max = NAME) @Size(min = 2)
            String name,

            @Schema(description = "phone or email is needed", examples = "13800000000", nullable = true)
            @Pattern(regexp = "[0-9+() -]{5,20}")
            String phone,

            @Schema(examples = "reader@example.org", nullable = true)
            @Line(max = NAME)
            @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
            String email,

            @Schema(description = "needed for a complaint online", examples = "江门市蓬江区示例路 2 号", nullable = true)
            @Line(max = NAME)
            String address,

            @Schema(description = "of an identity document", nullable = true) @Line(max = CODE)
            String idNumber) {
        @Override
        public String toString() {
            return "ReporterGiven";
        }

        Reporter told() {
            return new Reporter(name.strip(), phone, email, address, idNumber);
        }
    }

    @Schema(name = "LetterSubmission", description = "投诉、举报来件")
    record Letter(
            @Schema(description = "投诉 COMPLAINT, 举报 REPORT, or both: they are handled apart") @NotEmpty
            Set<@NotNull MatterKind> kinds,

            @NotNull Channel channel,

            @Schema(description = "officer's channels only; null = today", examples = "2026-05-12", nullable = true)
            LocalDate receivedOn,

            @Schema(description = "null = anonymous", nullable = true) @Valid
            ReporterGiven reporter,

            @Schema(examples = "江门市蓬江区示例照明有限公司", maxLength = NAME) @NotNull @Line(max = NAME)
            String enterpriseName,

            @Schema(description = "统一社会信用代码", examples = "91440703MA4T000275", maxLength = CODE, nullable = true)
            @Line(max = CODE)
            String creditCode,

            @Schema(examples = "2024010101000001", maxLength = NAME, nullable = true) @Line(max = NAME)
            String certificateNumber,

            @Schema(description = "where it is, if known", examples = "440703", nullable = true) @Size(max = CODE)
            String county,

            @NotNull Category category,

            @Schema(description = "what happened", examples = "所售灯具标有 3C 标志,查无此证书。", maxLength = LETTER)
            @NotBlank
            @Size(max = LETTER)
            String facts,

            @Schema(
                    description = "what a complaint asks for; for a complaint only",
                    examples = "退货并赔偿",
                    maxLength = LETTER,
                    nullable = true)
            @Pattern(regexp = "(?s).*\\S.*")
            @Size(max = LETTER)
            String claim,

            @Schema(
                    description = "department or post that recorded it; not online",
                    examples = "蓬江区市场监管局投诉举报中心",
                    maxLength = NAME,
                    nullable = true)
            @Line(max = NAME)
            String by) {
        @Override
        public String toString() {
            return "Letter";
        }

        Submission said() {
            return new Submission(
                    kinds,
                    channel,
                    receivedOn,
                    reporter == null ? null : reporter.told(),
                    enterpriseName,
                    creditCode,
                    certificateNumber,
                    county,
                    category,
                    facts.strip(),
                    claim == null ? null : claim.strip(),
                    by == null ? null : by.strip());
        }
    }

    @Schema(name = "LetterStatusQuery", description = "凭查询码查询办理情况")
    record StatusQuery(
            @Schema(examples = "7K3M-Q9TZ-04HD-XW2C", maxLength = CODE) @NotNull @Line(max = CODE)
            String statusCode) {
        @Override
        public String toString() {
            return "StatusQuery";
        }
    }

    @Schema(name = "LetterLook", description = "查阅身份信息或附件:每次留痕")
    record Look(
            @Schema(
                    description = "a claim until identities are checked",
                    examples = "reporter-identity",
                    maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String role,

            @Schema(description = "who looks", examples = "蓬江区市场监管局投诉举报中心", maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(examples = "核实投诉人联系方式以组织调解", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String purpose) {

        Looks.Asker asker() {
            return new Looks.Asker(role, by, purpose);
        }
    }
}
