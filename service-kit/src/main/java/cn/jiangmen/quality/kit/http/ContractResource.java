package cn.jiangmen.quality.kit.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the committed event contracts: the AsyncAPI document, and each event type's schema and golden sample. */
@Path("/")
public class ContractResource {
    private static final String CONTRACTS = "contracts/";

    /** The same document as at its own address, from which its relative references are read. */
    @GET
    @Path("asyncapi")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Response asyncapi() {
        return Response.ok(asyncapiFile())
                .header(HttpHeaders.CONTENT_LOCATION, "/contracts/asyncapi.yaml")
                .build();
    }

    @GET
    @Path("contracts/asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public byte[] asyncapiFile() {
        return file("asyncapi.yaml");
    }

    /** The address that an event's {@code dataschema} names. */
    @GET
    @Path("contracts/events/{file: [a-z][a-z0-9.-]*json}")
    @Produces("application/json")
    @Operation(hidden = true)
    public byte[] event(@PathParam("file") String file) {
        return file("events/" + file);
    }

    private static byte[] file(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACTS + name)) {
            if (file == null) {
                throw new NotFoundException();
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
