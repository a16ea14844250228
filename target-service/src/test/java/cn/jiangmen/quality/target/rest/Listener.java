package cn.jiangmen.quality.target.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the event stream that keeps what it hears and when: states, and movements apart from them. */
final class Listener implements AutoCloseable {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Heard> told = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream body;

    /** One event, and the nanosecond at which it was complete. */
    record Heard(String event, String id, String data, long at) {}

    Listener(URI home) throws IOException, InterruptedException {
        this(home, null);
    }

    /** One that comes back after it has heard an event. */
    Listener(URI home, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve("/api/v1/progress/stream"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        body = response.body();
        Thread.ofVirtual().start(this::listen);
    }

    /** The states. */
    List<Heard> heard() {
        return heard;
    }

    /** Everything, in the order in which it came. */
    List<Heard> all() {
        return told;
    }

    List<String> comments() {
        return comments;
    }

    Heard last() {
        return heard.getLast();
    }

    @Override
    public void close() throws IOException {
        body.close();
        client.close();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = null;
            String id = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && data != null) {
                    Heard one = new Heard(event, id, data, System.nanoTime());
                    told.add(one);
                    if ("progress".equals(event)) {
                        heard.add(one);
                    }
                    data = null;
                } else if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("event:")) {
                    event = line.substring("event:".length());
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length());
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                }
            }
        } catch (IOException e) {
            // the test has closed it
        }
    }
}
