package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.supervision.web.Language;
import cn.jiangmen.quality.supervision.web.PageSettings;
import cn.jiangmen.quality.supervision.web.PublicPenalties;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Penalties that are published (行政处罚公示). */
@Path("/public/{lang: zh|en}/penalties")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PenaltyPages {
    private static final String SECTION = "penalties";

    private final Pages pages;
    private final PublicPenalties penalties;
    private final PageSettings settings;

    PenaltyPages(Pages pages, PublicPenalties penalties, PageSettings settings) {
        this.pages = pages;
        this.penalties = penalties;
        this.settings = settings;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("lang") String lang,
            @QueryParam("q") String q,
            @QueryParam("county") String county,
            @QueryParam("kind") String kind,
            @QueryParam("after") String after) {
        Optional<PublicPenalties.Place> place;
        try {
            place = Cursor.read(after == null || after.isEmpty() ? null : after, 2)
                    .map(key -> new PublicPenalties.Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        } catch (Cursor.InvalidCursor | DateTimeException | IllegalArgumentException e) {
            return pages.badAddress(lang);
        }
        PublicPenalties.Filter filter = new PublicPenalties.Filter(View.typed(q), View.typed(county), View.typed(kind));
        List<PublicPenalties.Shown> rows = penalties.list(filter, place, settings.rows() + 1);
        boolean more = rows.size() > settings.rows();
        List<PublicPenalties.Shown> shown = more ? rows.subList(0, settings.rows()) : rows;
        return pages.shown(View.of(SECTION, lang)
                .with("section", SECTION)
                .with("rows", shown)
                .with("total", penalties.count(filter))
                .with("notices", place.isEmpty() ? penalties.notices() : List.of())
                .with("filter", filter)
                .with("counties", Language.codes("county"))
                .with("kinds", Language.codes("penalty"))
                .with("first", place.isEmpty() ? null : "penalties" + query(filter, null))
                .with("next", more ? "penalties" + query(filter, cursor(shown.getLast())) : null));
    }

    @GET
    @Path("/{penalty_id}")
    @Operation(hidden = true)
    public Response get(@PathParam("lang") String lang, @PathParam("penalty_id") String id) {
        UUID penalty = Addresses.id(id);
        if (penalty == null) {
            return pages.notFound(lang);
        }
        List<PublicPenalties.Shown> copies = penalties.of(penalty);
        if (copies.isEmpty()) {
            return penalties
                    .ended(penalty)
                    .map(ended -> pages.ended(lang, SECTION, ended))
                    .orElseGet(() -> pages.notFound(lang));
        }
        LocalDate until = copies.stream()
                .map(PublicPenalties.Shown::endsOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return pages.shown(
                View.of("penalty", lang)
                        .with("section", SECTION)
                        .with("row", copies.getFirst())
                        .with("copies", copies),
                until);
    }

    private static String cursor(PublicPenalties.Shown row) {
        return Cursor.after(row.decidedOn().toString(), row.penaltyId().toString());
    }

    private static String query(PublicPenalties.Filter filter, String after) {
        return View.query("q", filter.text(), "county", filter.county(), "kind", filter.kind(), "after", after);
    }
}
