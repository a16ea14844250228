package cn.jiangmen.quality.certificate.verification;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found out, when and for which day; it stands by itself, so it can be kept as evidence. */
@Schema(description = "核验结果")
public record Verification(
        UUID verificationId,
        Instant verifiedAt,

        @Schema(description = "the day the checks hold for", examples = "2026-11-23")
        LocalDate on,

        @Schema(description = "how far the register reaches, for each kind of records")
        List<Coverage> coverage,

        @Schema(description = "one for each question, in its order")
        List<Answer> items) {

    /** How current the register is for one kind of records. */
    @Schema(name = "VerificationCoverage")
    public record Coverage(
            RecordKind recordKind,

            @Schema(description = "last import of this kind; null when there was none", nullable = true)
            Instant importedAt) {}

    /** What was found for one question. */
    @Schema(name = "VerificationAnswer")
    public record Answer(
            Asked asked,
            boolean found,
            List<Match> matches,

            @Schema(description = "whether the holder has more certificates than are told here")
            boolean more,

            @Schema(description = "when nothing was found: what may be the reason")
            List<Reason> possibleReasons) {}

    /** A reason why nothing may have been found. */
    @Schema(name = "VerificationAbsence")
    public record Reason(Absence code, String zh, String en) {
        static Reason of(Absence absence) {
            return new Reason(absence, absence.zh(), absence.en());
        }
    }

    /** A certificate that was found, with what was checked of it. */
    @Schema(name = "VerificationMatch")
    public record Match(
            UUID certificateId,
            String number,
            @Schema(nullable = true) String body,
            @Schema(nullable = true) String bodyName,
            String scheme,
            @Schema(nullable = true) String holder,
            @Schema(nullable = true) String creditCode,

            @Schema(description = "on the day; null before the first issue", nullable = true)
            CertificateStatus status,

            LocalDate issuedOn,
            @Schema(description = "last valid day") LocalDate expiresOn,
            @Schema(description = "who it is known from") Source source,

            @Schema(description = "when that was recorded last")
            Instant fetchedAt,

            List<Finding> checks) {}

    /** How one check came out, and what that rests on. */
    @Schema(name = "VerificationFinding")
    public record Finding(Check check, Verdict verdict, Basis basis, String zh, String en) {
        static Finding of(Basis basis) {
            return new Finding(basis.check(), basis.verdict(), basis, basis.zh(), basis.en());
        }
    }
}
