package cn.jiangmen.quality.certificate.effect;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the target service what certificates that are other than they are would do to its numbers. */
@ApplicationScoped
public class Effects {
    private static final Logger LOG = Logger.getLogger(Effects.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final Optional<URI> url;
    private final Duration timeout;
    private final Clock clock;

    @Inject
    Effects(EffectSettings settings, Clock clock) {
        this(settings.url().orElse(null), settings.timeout(), clock);
    }

    /** Asks at an address of its own. */
    public Effects(URI url, Duration timeout, Clock clock) {
        this.url = Optional.ofNullable(url);
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * The effect on the numbers of a day; never fails, because nothing depends on it.
     *
     * @param on the day; null: today
     */
    public Effect ask(Question question, LocalDate on) {
        if (url.isEmpty() || url.get().toString().isBlank()) {
            return unknown("未配置指标服务地址", "no address of the target service is configured", question);
        }
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(address(on))
                    .timeout(timeout)
                    .header("Content-Type", "application/x-ndjson")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(question.finished()))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                return unknown(
                        "指标服务答复 " + response.statusCode(),
                        "the target service answered " + response.statusCode(),
                        question);
            }
            return Json.EVENTS.readValue(response.body(), Effect.class).at(clock.instant());
        } catch (JsonProcessingException e) {
            LOG.warnf("the target service's answer cannot be read: %s", e.getOriginalMessage());
            return unknown("指标服务的答复无法读取", "the target service's answer cannot be read", question);
        } catch (IOException e) {
            return unknown("指标服务未答复", "the target service does not answer", question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("推算被中断", "asking was interrupted", question);
        }
    }

    private URI address(LocalDate on) {
        String base = url.orElseThrow().toString().replaceAll("/+$", "");
        return URI.create(base + "/api/v1/what-ifs" + (on == null ? "" : "?on=" + on));
    }

    private Effect unknown(String zh, String en, Question question) {
        return Effect.unknown(zh + "。", "Unknown: " + en + ".", question.size(), clock.instant());
    }
}
