package cn.jiangmen.quality.certificate.verification.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public page: a QR code leads here, and anybody can ask here. Needs no login and stores nothing. */
@Path("/verify")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
class VerificationPageResource {
    private static final String PAGE = "/META-INF/resources/verify-page/verify.html";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final byte[] page = read();

    @GET
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(page)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static byte[] read() {
        try (InputStream resource = VerificationPageResource.class.getResourceAsStream(PAGE)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
