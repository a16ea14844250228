package cn.jiangmen.quality.kit.http;

import cn.jiangmen.quality.kit.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps JSON small, whatever else a service lets in, and tells a body that announces itself as too large as a problem. Of
 * bodies that do not announce their size the bytes are counted while they are read.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 1_000;
    private static final int AFTER_THE_SERVERS_OWN = 1;

    /** Under which the server's own check, and the reading of the body, have the most bytes to count. */
    private static final String MOST = "io.quarkus.max-request-size";

    private final long limit;
    private final long jsonLimit;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quality.http.max-json-body") MemorySize jsonLimit,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.jsonLimit = Math.min(this.limit, jsonLimit.asLongValue());
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
        filters.register(this::count, AFTER_THE_SERVERS_OWN);
    }

    private void count(RoutingContext exchange) {
        if (exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            exchange.put(MOST, limit(exchange));
        }
        exchange.next();
    }

    private long limit(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        // what does not say what it is would be read as JSON
        return type == null || isJson(type) ? jsonLimit : limit;
    }

    private static boolean isJson(String type) {
        int parameters = type.indexOf(';');
        String bare =
                (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        return bare.endsWith("/json") || bare.endsWith("+json");
    }

    private void check(RoutingContext exchange) {
        long limit = limit(exchange);
        if (announced(exchange) <= limit) {
            exchange.next();
            return;
        }
        Problem problem = new Problem(
                StandardProblem.TOO_LARGE,
                "请求内容超过 " + limit + " 字节的上限。",
                "The request exceeds the limit of " + limit + " bytes.");
        String languages = exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = languages != null && languages.startsWith("en");
        String id = Ids.next().toString();
        exchange.response()
                .setStatusCode(StandardProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
                .putHeader("X-Request-ID", id)
                // the rest of the body is not read
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(problem.document(english, exchange.normalizedPath(), id)));
    }

    private static long announced(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private String write(Problem.Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
