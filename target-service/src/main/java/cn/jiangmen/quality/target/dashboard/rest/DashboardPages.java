package cn.jiangmen.quality.target.dashboard.rest;

import io.quarkus.qute.Engine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Serves the pages of the dashboard. A page is the same for everybody: it is rendered once, and its scripts fill it from the
 * public API. They are plain routes, not REST operations, so that the API's refusal of unknown query parameters does not
 * apply to addresses people share.
 */
@ApplicationScoped
class DashboardPages {
    private static final Map<String, String> ADDRESSES = Map.of(
            "overview", "/",
            "indicator", "/indicators(?:/[A-Z0-9-]{1,30})?/?",
            "county", "/counties(?:/(?:[0-9]{6}|unattributed))?/?",
            "tasks", "/tasks/?",
            "statistics", "/statistics/?",
            "proof", "/proof/?");

    /** Nothing from elsewhere, no script or style in the page itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Map<String, String> pages;

    DashboardPages(Engine templates) {
        pages = ADDRESSES.keySet().stream().collect(Collectors.toMap(page -> page, page -> Objects.requireNonNull(
                        templates.getTemplate("dashboard/" + page), page)
                .render()));
    }

    void serve(@Observes Router router) {
        ADDRESSES.forEach((page, address) -> {
            router.getWithRegex(address).handler(asked -> answer(asked, page));
            router.headWithRegex(address).handler(asked -> answer(asked, page));
        });
    }

    private void answer(RoutingContext asked, String page) {
        // the server compresses what does not claim an encoding of its own
        asked.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        asked.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(pages.get(page));
    }
}
