package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.supervision.complaints.Attachment;
import cn.jiangmen.quality.supervision.complaints.AttachmentRules;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.Grounds;
import cn.jiangmen.quality.supervision.complaints.Letter;
import cn.jiangmen.quality.supervision.complaints.LetterReading;
import cn.jiangmen.quality.supervision.complaints.LetterText;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Letters as their writers and those who handle them see them. */
final class LetterViews {
    private LetterViews() {}

    /** Number of a matter. */
    @Schema(name = "LetterMatter")
    record MatterRef(
            MatterKind kind,
            @Schema(examples = "TS-2026-000001") String number) {
        static List<MatterRef> of(List<Matter> matters) {
            return matters.stream()
                    .map(each ->
                            new MatterRef(each.origin().kind(), each.origin().number()))
                    .toList();
        }
    }

    /** An attachment as it is listed. */
    @Schema(name = "LetterAttachment")
    record AttachmentView(
            int n,
            @Schema(examples = "attachment-1.jpg") String fileName,
            @Schema(examples = "image/jpeg") String mediaType,
            int bytes,
            String sha256) {
        static List<AttachmentView> of(List<Attachment> attachments) {
            return attachments.stream()
                    .map(each -> new AttachmentView(
                            each.n(), each.fileName(), each.mediaType(), each.bytes(), each.sha256()))
                    .toList();
        }
    }

    /** What the writer gets; the code is given here only. */
    @Schema(name = "LetterReceipt", description = "受理回执")
    record Receipt(
            @Schema(examples = "LJ-2026-000001") String letterNumber,

            @Schema(description = "keep it: it is told this once", examples = "7K3M-Q9TZ-04HD-XW2C")
            String statusCode,

            LocalDate receivedOn,
            List<MatterRef> matters,
            List<AttachmentView> attachments) {
        @Override
        public String toString() {
            return "Receipt";
        }
    }

    /** A letter as it is handled: without what could tell who wrote it. */
    @Schema(name = "Letter", description = "来件;已隐去投诉举报人信息")
    record LetterView(
            String letterNumber,
            Channel channel,
            LocalDate receivedOn,

            @Schema(description = "whether it is known who wrote it")
            boolean named,

            String enterpriseName,
            @Schema(nullable = true) String creditCode,
            @Schema(nullable = true) String certificateNumber,
            Category category,
            String facts,
            @Schema(nullable = true) String claim,
            @Schema(nullable = true) String recordedBy,
            Instant recordedAt,
            List<MatterRef> matters,
            List<AttachmentView> attachments) {
        static LetterView of(Letter letter, List<Matter> matters, List<Attachment> attachments) {
            return new LetterView(
                    letter.letterNumber(),
                    letter.channel(),
                    letter.receivedOn(),
                    letter.named(),
                    letter.subject().enterpriseName(),
                    letter.subject().creditCode(),
                    letter.subject().certificateNumber(),
                    letter.category(),
                    letter.facts(),
                    letter.claim(),
                    letter.recordedBy(),
                    letter.recordedAt(),
                    MatterRef.of(matters),
                    AttachmentView.of(attachments));
        }
    }

    /** Who wrote a letter, and its own words: for a role, each time recorded. */
    @Schema(name = "LetterIdentity", description = "投诉举报人身份与来件原文")
    record IdentityView(
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String phone,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) String idNumber,
            String facts,
            @Schema(nullable = true) String claim,

            @Schema(description = "names under which the attachments were sent")
            List<String> fileNames) {
        @Override
        public String toString() {
            return "IdentityView";
        }

        static IdentityView of(LetterText text) {
            boolean named = text.reporter() != null;
            return new IdentityView(
                    named ? text.reporter().name() : null,
                    named ? text.reporter().phone() : null,
                    named ? text.reporter().email() : null,
                    named ? text.reporter().address() : null,
                    named ? text.reporter().idNumber() : null,
                    text.facts(),
                    text.claim(),
                    text.fileNames());
        }
    }

    /** How a letter stands, for the one who has its code. */
    @Schema(name = "LetterStatus", description = "办理情况")
    record StatusView(String letterNumber, LocalDate receivedOn, List<MatterStanding> matters) {}

    /** How one of its matters stands; a merged one stands as the one that it was merged into, whose replies are not told. */
    @Schema(name = "LetterMatterStatus")
    record MatterStanding(
            MatterKind kind,
            String number,
            MatterStatus status,
            String statusZh,
            String statusEn,
            String county,
            @Schema(nullable = true) LocalDate decidedOn,
            @Schema(nullable = true) LocalDate endedOn,

            @Schema(description = "why it was not taken up or ended", nullable = true)
            String groundZh,

            @Schema(nullable = true) String groundEn,

            @Schema(description = "whether it was merged into an earlier matter, whose state this is")
            boolean merged,

            List<LetterReading.Reply> replies) {
        static MatterStanding of(Matter own, Matter leading, Grounds.Ground ground, List<LetterReading.Reply> replies) {
            return new MatterStanding(
                    own.origin().kind(),
                    own.origin().number(),
                    leading.status(),
                    leading.status().zh(),
                    leading.status().en(),
                    leading.county(),
                    leading.decidedOn(),
                    leading.endedOn(),
                    ground == null ? null : ground.titleZh(),
                    ground == null ? null : ground.titleEn(),
                    own.mergedInto() != null,
                    replies);
        }
    }

    /** What may be sent. */
    @Schema(name = "LetterLimits", description = "来件要求:附件限制与类别")
    record Limits(
            int mostAttachments,
            @Schema(description = "bytes") long largestAttachment,
            @Schema(description = "bytes") long attachmentsTogether,
            List<String> mediaTypes,
            List<Named> categories) {
        static Limits of(AttachmentRules rules) {
            return new Limits(
                    rules.most(),
                    rules.largest(),
                    rules.together(),
                    rules.mediaTypes(),
                    Arrays.stream(Category.values())
                            .map(each -> new Named(each.name(), each.zh(), each.en()))
                            .toList());
        }
    }

    /** A code with its names. */
    @Schema(name = "LetterCategory")
    record Named(String code, String nameZh, String nameEn) {}
}
