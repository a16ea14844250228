package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.certificate.verification.Verification;
import cn.jiangmen.quality.certificate.verification.VerificationService;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.signing.Signatures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verifies certificates for anybody, and lets anybody check what was signed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Verification", description = "证书核验")
class VerificationResource {
    private static final String PAGE = "verify";
    private static final String SVG = "image/svg+xml";

    private final VerificationService verifications;
    private final Signatures signatures;
    private final Tokens tokens;
    private final ObjectMapper json;
    private final Optional<URI> publicUrl;

    VerificationResource(
            VerificationService verifications,
            Signatures signatures,
            Tokens tokens,
            ObjectMapper json,
            @ConfigProperty(name = "quality.verification.public-url") Optional<URI> publicUrl) {
        this.verifications = verifications;
        this.signatures = signatures;
        this.tokens = tokens;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @POST
    @Path("/verifications")
    @Operation(
            operationId = "verifyCertificates",
            summary = "Verifies up to 1,000 certificates or holders at once (证书核验)",
            description =
                    "Each check stands by itself and says what it rests on; `not found` alone proves nothing. The answer is"
                            + " signed. Nothing is recorded about who asks, and nobody is counted.")
    @APIResponse(
            responseCode = "200",
            description = "what was found out",
            content = @Content(schema = @Schema(implementation = VerificationViews.Signed.class)))
    @APIResponse(
            responseCode = "400",
            description = "verification-names-nothing, credit-code-invalid, date-implausible")
    public Response verify(@Context UriInfo uri, @NotNull @Valid VerificationRequests.Questions request)
            throws JsonProcessingException {
        Verification verification = verifications.verify(request.asked(), request.on());
        byte[] told = json.writeValueAsBytes(verification);
        List<VerificationViews.Token> short_ = request.withTokens() ? tokens.of(verification, page(uri)) : List.of();
        VerificationViews.Signed answer =
                new VerificationViews.Signed(new String(told, StandardCharsets.UTF_8), signatures.sign(told), short_);
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/verification-keys")
    @Operation(
            operationId = "listVerificationKeys",
            summary = "The public keys, for checking signatures without asking (验签公钥)",
            description =
                    "Ed25519 keys are `OKP` (RFC 8037). An SM2 key has `crv` SM2 and `alg` SM2-SM3, which no RFC names.")
    @APIResponse(
            responseCode = "200",
            description = "the one that signs first, then former ones",
            content = @Content(schema = @Schema(implementation = VerificationViews.Keys.class)))
    public VerificationViews.Keys keys() {
        return new VerificationViews.Keys(signatures.keys());
    }

    @POST
    @Path("/verification-token-checks")
    @Operation(
            operationId = "checkVerificationToken",
            summary = "Checks a token's signature and says what it says (核验码验签)",
            description = "It says what was so when it was signed; ask for a verification to know what is so now.")
    @APIResponse(
            responseCode = "200",
            description = "a genuine token",
            content = @Content(schema = @Schema(implementation = VerificationViews.Statement.class)))
    @APIResponse(responseCode = "422", description = "verification-token-not-genuine")
    public VerificationViews.Statement check(@NotNull @Valid VerificationRequests.TokenCheck request) {
        return new VerificationViews.Statement(true, tokens.claims(request.token()));
    }

    @GET
    @Path("/verification-qr")
    @Produces({SVG, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "drawVerificationQr",
            summary = "A token as a QR code that leads to the public page (核验二维码)")
    @APIResponse(
            responseCode = "200",
            description = "the code, as SVG",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "422", description = "verification-token-not-genuine")
    public Response qr(
            @Context UriInfo uri,
            @Parameter(description = "as `tokens[].token` of a verification")
                    @NotNull
                    @QueryParam("token")
                    @Line(max = 2_000)
                    String token) {
        tokens.claims(token);
        return Response.ok(QrCode.svg(page(uri) + "#" + token), SVG).build();
    }

    private URI page(UriInfo uri) {
        return publicUrl.orElse(uri.getBaseUri()).resolve("/" + PAGE);
    }
}
