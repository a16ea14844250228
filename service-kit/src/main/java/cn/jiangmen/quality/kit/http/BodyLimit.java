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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a body that announces itself as too large as a problem; the server's own check, which comes later and also counts
 * the bytes of bodies that do not announce their size, answers with the bare status.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 1_000;

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
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
