package cn.jiangmen.quality.supervision.sandbox;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a step as an officer would: through the public API of this very service. */
@ApplicationScoped
class Player {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SHOWN = 500;

    private final Sandbox sandbox;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Player(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What a step led to; the problem is null where all was as stated. */
    record Played(Known known, List<Run.Made> made, String problem) {}

    Played play(Scenario.Step step, Known before, URI self) {
        if (step.clock() != null) {
            sandbox.move(Period.parse(step.clock()));
        }
        Known known = before;
        List<Run.Made> made = new ArrayList<>();
        for (Scenario.Call call : step.calls()) {
            LocalDate today = sandbox.present().today();
            known = known.with("today", today.toString()).with("year", Integer.toString(today.getYear()));
            String path = known.fill(call.path());
            try {
                HttpResponse<String> answer =
                        http.send(request(call, known, self, path), HttpResponse.BodyHandlers.ofString());
                made.add(new Run.Made(call.method(), path, answer.statusCode()));
                if (answer.statusCode() != call.status()) {
                    return new Played(
                            known, made, path + " answered " + answer.statusCode() + ": " + shown(answer.body()));
                }
                JsonNode body = Json.EVENTS.readTree(answer.body());
                Optional<String> differs = differing(call, known, body);
                if (differs.isPresent()) {
                    return new Played(known, made, path + ": " + differs.get());
                }
                for (Map.Entry<String, String> kept : keeping(call).entrySet()) {
                    known = known.with(kept.getKey(), body.at(kept.getValue()).asText());
                }
            } catch (IOException e) {
                return new Played(known, made, path + ": " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Played(known, made, "interrupted");
            }
        }
        return new Played(known, made, null);
    }

    private static Map<String, String> keeping(Scenario.Call call) {
        return call.keep() == null ? Map.of() : call.keep();
    }

    private static HttpRequest request(Scenario.Call call, Known known, URI self, String path) {
        HttpRequest.BodyPublisher body = call.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(known.fill(call.body()).toString());
        return HttpRequest.newBuilder(self.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .timeout(PATIENCE)
                .method(call.method(), body)
                .build();
    }

    private static Optional<String> differing(Scenario.Call call, Known known, JsonNode body) {
        if (call.expect() == null) {
            return Optional.empty();
        }
        return call.expect().entrySet().stream()
                .filter(one ->
                        values(body, one.getKey()).stream().noneMatch(value -> fits(value, known.fill(one.getValue()))))
                .map(one -> one.getKey() + " is not " + known.fill(one.getValue()))
                .findFirst();
    }

    private static boolean fits(JsonNode value, String expected) {
        return "*".equals(expected)
                ? !value.isNull() && !value.isMissingNode()
                : value.asText().equals(expected);
    }

    /** What a JSON pointer finds; the part {@code *} stands for any element. */
    private static List<JsonNode> values(JsonNode body, String pointer) {
        int any = pointer.indexOf("/*");
        if (any < 0) {
            return List.of(body.at(pointer));
        }
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode element : body.at(pointer.substring(0, any))) {
            found.addAll(values(element, pointer.substring(any + 2)));
        }
        return found;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
