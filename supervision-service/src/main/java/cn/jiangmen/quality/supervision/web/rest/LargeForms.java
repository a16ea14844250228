package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.supervision.complaints.AttachmentRules;
import cn.jiangmen.quality.supervision.web.Language;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a citizen whose files are too large so in words. A browser shows no answer to a body that it is still sending, so the
 * body is read to its end and thrown away, up to what a handful of photographs can have.
 */
@Singleton
class LargeForms {
    private static final int BEFORE_THE_KITS_OWN = 1_001;
    private static final long MOST = 128L * 1024 * 1024;
    private static final int STATUS = 413;
    private static final long MEGA = 1_048_576;
    private static final Pattern FORM = Pattern.compile("/public/(zh|en)/letters/?");

    private final long limit;
    private final AttachmentRules rules;
    private final Engine templates;

    LargeForms(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            AttachmentRules rules,
            Engine templates) {
        this.limit = limit.asLongValue();
        this.rules = rules;
        this.templates = templates;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_KITS_OWN);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Matcher form = FORM.matcher(String.valueOf(request.path()));
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!HttpMethod.POST.equals(request.method())
                || length == null
                || Long.parseLong(length) <= limit
                || Long.parseLong(length) > MOST
                || !form.matches()) {
            exchange.next();
            return;
        }
        request.handler(_ -> {});
        request.endHandler(_ -> answer(exchange, Language.of(form.group(1))));
        request.resume();
    }

    private void answer(RoutingContext exchange, Language language) {
        String home = "/public/" + language.segment();
        Pages.headers(language, "no-store")
                .forEach((name, value) -> exchange.response().putHeader(name, value));
        exchange.response()
                .setStatusCode(STATUS)
                .end(Objects.requireNonNull(templates.getTemplate("pages/notice"))
                        .data("lang", language)
                        .data("home", home)
                        .data("other", "/public/" + language.other().segment() + "/letters")
                        .data("section", "letters")
                        .data("ended", null)
                        .data("cause", "TOO_LARGE")
                        .data("status", STATUS)
                        .data("together", rules.together() / MEGA)
                        .render());
    }
}
