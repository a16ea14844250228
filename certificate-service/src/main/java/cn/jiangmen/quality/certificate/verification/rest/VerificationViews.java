package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.certificate.verification.Verification;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Verifications as callers see them. */
final class VerificationViews {
    private VerificationViews() {}

    @Schema(name = "SignedVerification", description = "核验结果及其签名")
    record Signed(
            @Schema(implementation = Verification.class) @JsonRawValue
            String verification,

            @Schema(
                    description =
                            "compact JWS (RFC 7515); its payload is `verification` byte for byte, its key is found at"
                                    + " /api/v1/verification-keys")
            String jws,

            @Schema(
                    description =
                            "for a QR code, one for each match, in the order of the answers; empty when not asked for")
            List<Token> tokens) {}

    /** A short signed statement on one certificate. */
    @Schema(name = "VerificationToken")
    record Token(
            String number,
            String body,

            @Schema(description = "compact JWS with number, body, holder, status and the outcomes of the checks")
            String token,

            @Schema(description = "the address that a QR code holds: the public page re-checks the token there")
            String url) {}

    @Schema(name = "VerificationKeys", description = "JSON Web Key Set (RFC 7517)")
    record Keys(List<Map<String, String>> keys) {}

    @Schema(name = "VerificationStatement", description = "what a token says, as signed")
    record Statement(
            @Schema(description = "whether it was signed here and not changed since; always true, others are refused")
            boolean genuine,

            @Schema(description = "the claims of the token: what was so when it was signed")
            JsonNode claims) {}
}
