package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.target.announce.Movements;
import cn.jiangmen.quality.target.progress.Announcement;
import cn.jiangmen.quality.target.progress.Moves;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What one listener is told, and has been told: each movement once, right before the state it leads to. */
final class StreamFrames {
    private final Sse sse;
    private final Clock clock;
    private long toldUpTo = Long.MAX_VALUE; // a new listener is told what moves from now on
    private boolean began;
    private Moves told;

    StreamFrames(Sse sse, Clock clock) {
        this.sse = sse;
        this.clock = clock;
    }

    /** How much of what was asked for could be told. */
    private record Resumed(String since, boolean complete) {}

    /** For a listener that came back: what it missed. */
    List<OutboundSseEvent> resumed(String since, Movements.Missed missed) {
        toldUpTo = missed.upTo();
        List<OutboundSseEvent> frames = new ArrayList<>();
        // without an id: a listener that is cut off here asks for the same again
        frames.add(sse.newEventBuilder()
                .name("resumed")
                .data(json(new Resumed(since, missed.complete())))
                .build());
        missed.moves().forEach(moves -> frames.add(moved(moves)));
        return frames;
    }

    List<OutboundSseEvent> of(Announcement state) {
        List<OutboundSseEvent> frames = new ArrayList<>();
        List<Moves> recent = state.recent();
        int from = told == null ? 0 : recent.indexOf(told) + 1;
        for (Moves moves : recent.subList(from, recent.size())) {
            if (began || moves.sequence() > toldUpTo) {
                frames.add(moved(moves));
            }
        }
        began = true;
        told = recent.isEmpty() ? null : recent.getLast();
        frames.add(sse.newEventBuilder()
                .name("progress")
                .id(Long.toString(state.sequence()))
                .data(new String(state.json(clock), StandardCharsets.UTF_8))
                .build());
        return frames;
    }

    private OutboundSseEvent moved(Moves moves) {
        return sse.newEventBuilder()
                .name("moved")
                .id(Long.toString(moves.sequence()))
                .data(json(moves))
                .build();
    }

    private static String json(Object document) {
        try {
            return Json.EVENTS.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
