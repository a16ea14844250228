package cn.jiangmen.quality.kit.lamp;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lamps over HTTP, written as the services write theirs. */
@Path("/api/v1/lamps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LampResource {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Idempotency idempotency;

    LampResource(EntityManager entities, Outbox outbox, Idempotency idempotency) {
        this.entities = entities;
        this.outbox = outbox;
        this.idempotency = idempotency;
    }

    enum Height {
        LOW,
        HIGH
    }

    record Register(
            @NotBlank @Size(max = 20) String code,
            @NotNull String street,
            LocalDate litOn,
            Height height,
            List<@NotBlank String> tagNames) {}

    record Move(@NotBlank String street) {}

    @POST
    @Transactional
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Register request) {
        return idempotency.once(key, request, () -> {
            if (request.street().isEmpty()) {
                throw new LampRefused.StreetIsDark();
            }
            Lamp lamp = new Lamp(request.code(), request.street(), request.litOn());
            entities.persist(lamp);
            outbox.append(() -> lamp.changed("registered"));
            return Response.created(URI.create("/api/v1/lamps/" + request.code()))
                    .tag(Versions.tag(lamp.version()))
                    .entity(lamp.state())
                    .build();
        });
    }

    @POST
    @Path("{code}/moves")
    @Transactional
    public Response move(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Move request) {
        Lamp lamp = find(code);
        Versions.require(ifMatch, lamp.version());
        lamp.move(request.street());
        outbox.append(() -> lamp.changed("moved"));
        if ("黑暗".equals(request.street())) {
            throw new LampRefused.StreetIsDark(); // after the event was written
        }
        return Response.ok(lamp.state()).tag(Versions.tag(lamp.version())).build();
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        Lamp lamp = find(code);
        return Response.ok(lamp.state()).tag(Versions.tag(lamp.version())).build();
    }

    @GET
    @Path("by-id/{id}")
    public String byId(@PathParam("id") UUID id) {
        return "\"" + id + "\"";
    }

    @GET
    public Page<Lamp.State> list(
            @QueryParam("street") String street,
            @QueryParam("on") LocalDate on,
            @QueryParam("height") Height height,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        Optional<String[]> after = Cursor.read(cursor, 1);
        List<Lamp.State> rows = entities.createQuery(
                        "from Lamp where code > ?1 and (?2 is null or street = ?2) order by code", Lamp.class)
                .setParameter(1, after.isPresent() ? after.get()[0] : "")
                .setParameter(2, street)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Lamp::state)
                .toList();
        return Page.of(rows, limit, lamp -> Cursor.after(lamp.code()));
    }

    /** Fails as services may. */
    @GET
    @Path("failures/{kind}")
    public String fail(@PathParam("kind") String kind) throws Exception {
        throw switch (kind) {
            case "bug" -> new IllegalStateException("secret of cn.jiangmen.quality.kit.lamp.LampResource");
            case "outage" -> new IllegalStateException(new SQLException("secret", "57P01"));
            case "pool" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "deadlock" -> new SQLException("secret", "40P01");
            default -> new SQLException("secret", kind);
        };
    }

    private Lamp find(String code) {
        return entities.createQuery("from Lamp where code = ?1", Lamp.class)
                .setParameter(1, code)
                .getResultStream()
                .findFirst()
                .orElseThrow(LampRefused.NotFound::new);
    }
}
