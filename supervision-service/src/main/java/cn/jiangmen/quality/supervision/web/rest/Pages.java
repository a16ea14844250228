package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.supervision.web.Ended;
import cn.jiangmen.quality.supervision.web.Language;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Renders pages and answers with them. Nothing may be shown by a cache that has not asked again: what is taken back or has
 * ended is gone at once, everywhere.
 */
@ApplicationScoped
class Pages {
    private static final String HTML = "text/html;charset=UTF-8";

    /** Nothing from elsewhere, no script at all, nothing in the page itself. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String ASK_AGAIN = "no-cache, must-revalidate";
    private static final String KEEP_NOTHING = "no-store";

    private final Engine templates;

    @Context
    UriInfo uri;

    @Context
    Request request;

    Pages(Engine templates) {
        this.templates = templates;
    }

    /** A page for everybody; the browser that has it is told so. */
    Response shown(View view) {
        return shown(view, null);
    }

    /** The same; search engines are told the day from which it is not to be found any more. */
    Response shown(View view, LocalDate until) {
        String html = html(view);
        EntityTag tag = new EntityTag(digest(html));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(html).tag(tag) : unchanged;
        return headers(answer, view.language, ASK_AGAIN)
                .header("X-Robots-Tag", until == null ? "noarchive" : "noarchive, unavailable_after: " + moment(until))
                .build();
    }

    /** A page that is one person's. */
    Response.ResponseBuilder personal(View view, int status) {
        return headers(Response.status(status).entity(html(view)), view.language, KEEP_NOTHING)
                .header("X-Robots-Tag", "noindex");
    }

    Response notFound(String language) {
        return notice(View.of("notice", language).with("cause", "NOT_FOUND"), 404);
    }

    Response badAddress(String language) {
        return notice(View.of("notice", language).with("cause", "BAD_ADDRESS"), 400);
    }

    /** What is shown no longer: 410, or 404 while it is being corrected. */
    Response ended(String language, String section, Ended ended) {
        View view = View.of("notice", language)
                .with("section", section)
                .with("cause", ended.cause())
                .with("ended", ended);
        return notice(view, ended.forNow() ? 404 : 410);
    }

    private Response notice(View view, int status) {
        return headers(Response.status(status).entity(html(view.with("status", status))), view.language, KEEP_NOTHING)
                .header("X-Robots-Tag", "noindex, noarchive")
                .build();
    }

    private String html(View view) {
        TemplateInstance page = Objects.requireNonNull(templates.getTemplate("pages/" + view.template), view.template)
                .instance();
        for (String optional : List.of("section", "ended", "reason")) {
            page.data(optional, null);
        }
        view.values.forEach(page::data);
        return page.data("lang", view.language)
                .data("home", "/public/" + view.language.segment())
                .data("other", otherLanguage(view.language))
                .render();
    }

    /** The same page in the other language; of an answer to a form, the form. */
    private String otherLanguage(Language now) {
        URI asked = uri.getRequestUri();
        String path = asked.getRawPath()
                .replaceFirst(
                        "^/public/" + now.segment(), "/public/" + now.other().segment());
        return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
    }

    /** What every answer with a page says beside the page. */
    static Map<String, String> headers(Language language, String caching) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                HTML,
                HttpHeaders.CONTENT_LANGUAGE,
                language.tag(),
                HttpHeaders.CACHE_CONTROL,
                caching,
                "Content-Security-Policy",
                POLICY,
                "Referrer-Policy",
                "same-origin",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Opener-Policy",
                "same-origin");
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer, Language language, String caching) {
        headers(language, caching).forEach(answer::header);
        return answer;
    }

    private static String moment(LocalDate day) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.of(day, LocalTime.MIDNIGHT, Time.ZONE));
    }

    private static String digest(String html) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
