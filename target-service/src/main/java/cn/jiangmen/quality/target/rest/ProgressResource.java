package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.announce.Movements;
import cn.jiangmen.quality.target.progress.Announcement;
import cn.jiangmen.quality.target.progress.Progress;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the plan's numbers: on a day, or live. */
@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "指标完成情况")
class ProgressResource {
    private final ProgressBoard board;
    private final Movements movements;
    private final Clock clock;
    private final Duration heartbeat;

    ProgressResource(
            ProgressBoard board,
            Movements movements,
            Clock clock,
            @ConfigProperty(name = "quality.progress.heartbeat") Duration heartbeat) {
        this.board = board;
        this.movements = movements;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "getProgress",
            summary = "Every indicator for the city and each county on a day (指标完成情况)",
            description =
                    "Past days are told as known now; future days as they will be if nothing else happens. The plan in"
                            + " force on a day is the published one whose period holds it (that began last, if several do), else"
                            + " the one that ended last before it, else the first to come.")
    @APIResponse(
            responseCode = "200",
            description = "the numbers",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public Uni<Response> progress(
            @Parameter(description = "the day, Asia/Shanghai; today when absent", example = "2025-12-31")
                    @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "a published plan; the one in force on the day when absent", example = "2021-2025")
                    @QueryParam("plan")
                    @Line(max = 40)
                    String plan) {
        LocalDate day = on == null ? board.day() : Days.inRange("on", on);
        Optional<Announcement> ready = board.today();
        if (ready.isPresent()
                && ready.get().on().equals(day)
                && (plan == null || plan.equals(ready.get().plan()))) {
            return Uni.createFrom().item(response(ready.get()));
        }
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> response(board.on(day, plan))))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    @GET
    @Path("stream")
    @NonBlocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamProgress",
            summary = "Today's progress as server-sent events (实时推送)",
            description = """
                    Event `progress` with the document of `getProgress`: at once, then after every change, at most ten \
                    times a second. Event `moved` comes right before the `progress` that it leads to and tells which \
                    numbers moved, from what to what. The event id is the sequence. A slow reader misses states between, \
                    never the latest. A comment is sent every ten seconds. Whoever comes back with `Last-Event-ID` gets \
                    `resumed` first ({"since", "complete"}), then `moved` for all that moved since, then `progress`; when \
                    that is longer ago than movements are kept, `complete` is false and the state is told alone.""")
    @APIResponse(
            responseCode = "200",
            description = "the stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Progress.class)))
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @Parameter(description = "the id of the last event that was received", example = "18211")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId) {
        Multi<OutboundSseEvent> states;
        if (lastEventId == null || lastEventId.isBlank()) {
            states = states(new StreamFrames(sse, clock));
        } else {
            states = Uni.createFrom()
                    .item(Unchecked.supplier(() -> movements.missed(sequence(lastEventId))))
                    .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                    .onItem()
                    .transformToMulti(missed -> {
                        StreamFrames frames = new StreamFrames(sse, clock);
                        return Multi.createBy()
                                .concatenating()
                                .streams(
                                        Multi.createFrom().iterable(frames.resumed(lastEventId, missed)),
                                        states(frames));
                    });
        }
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(heartbeat)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().withRequests(1).streams(states, heartbeats);
    }

    private Multi<OutboundSseEvent> states(StreamFrames frames) {
        return Multi.createFrom()
                .<Announcement>emitter(
                        emitter -> emitter.onTermination(board.listen(emitter::emit)), BackPressureStrategy.LATEST)
                .onItem()
                .transformToIterable(frames::of);
    }

    /** The state that a listener has seen; what is no number of ours it cannot have seen here. */
    private static long sequence(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Response response(Announcement announcement) {
        return Response.ok(announcement.json(clock), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
