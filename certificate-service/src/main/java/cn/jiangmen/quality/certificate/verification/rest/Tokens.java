package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.certificate.verification.Verification;
import cn.jiangmen.quality.certificate.verification.VerificationRefused;
import cn.jiangmen.quality.kit.signing.Signatures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short signed statements on single certificates, small enough for a QR code. */
@ApplicationScoped
class Tokens {
    private static final String ISSUER = "//quality.jiangmen.cn/certificate-service";

    private final Signatures signatures;
    private final ObjectMapper json;

    Tokens(Signatures signatures, ObjectMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    /** A key that cannot be read stops the start. */
    void readKeys(@Observes StartupEvent event) {
        signatures.keys();
    }

    /** One for each match, in order. */
    List<VerificationViews.Token> of(Verification verification, URI page) {
        return verification.items().stream()
                .flatMap(answer -> answer.matches().stream())
                .map(match -> token(verification, match, page))
                .toList();
    }

    /**
     * What a token says.
     *
     * @throws VerificationRefused.NotOurs when it was not signed here as a statement on a certificate
     */
    JsonNode claims(String token) {
        JsonNode claims = signatures.verified(token).map(this::read).orElseThrow(VerificationRefused.NotOurs::new);
        if (!ISSUER.equals(claims.path("iss").asText())) {
            throw new VerificationRefused.NotOurs();
        }
        return claims;
    }

    private VerificationViews.Token token(Verification verification, Verification.Match match, URI page) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("iat", verification.verifiedAt().getEpochSecond());
        claims.put("on", verification.on());
        claims.put("number", match.number());
        claims.put("body", match.body());
        claims.put("holder", match.holder());
        claims.put("scheme", match.scheme());
        claims.put("status", match.status());
        claims.put("expires_on", match.expiresOn());
        claims.put(
                "checks",
                match.checks().stream()
                        .collect(Collectors.toMap(
                                Verification.Finding::check,
                                Verification.Finding::verdict,
                                (one, _) -> one,
                                LinkedHashMap::new)));
        String token = signatures.sign(write(claims));
        return new VerificationViews.Token(match.number(), match.body(), token, page + "#" + token);
    }

    private JsonNode read(byte[] payload) {
        try {
            return json.readTree(payload);
        } catch (IOException e) {
            throw new IllegalStateException("a signed token cannot be read", e);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
