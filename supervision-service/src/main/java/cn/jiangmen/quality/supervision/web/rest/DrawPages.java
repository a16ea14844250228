package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.supervision.web.Language;
import cn.jiangmen.quality.supervision.web.PageSettings;
import cn.jiangmen.quality.supervision.web.PublicDraws;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Draws with what a citizen needs to recompute them, and published results of inspections (抽查公示). */
@Path("/public/{lang: zh|en}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DrawPages {
    private static final String SECTION = "draws";
    private static final int OBJECTS = 100;

    private final Pages pages;
    private final PublicDraws draws;
    private final PageSettings settings;

    DrawPages(Pages pages, PublicDraws draws, PageSettings settings) {
        this.pages = pages;
        this.draws = draws;
        this.settings = settings;
    }

    @GET
    @Path("/draws")
    @Operation(hidden = true)
    public Response list(@PathParam("lang") String lang, @QueryParam("after") String after) {
        Optional<UUID> place;
        try {
            place = Optional.ofNullable(Cursor.id(after == null || after.isEmpty() ? null : after));
        } catch (Cursor.InvalidCursor e) {
            return pages.badAddress(lang);
        }
        List<PublicDraws.Draw> rows = draws.list(place, settings.rows() + 1);
        boolean more = rows.size() > settings.rows();
        List<PublicDraws.Draw> shown = more ? rows.subList(0, settings.rows()) : rows;
        return pages.shown(View.of(SECTION, lang)
                .with("section", SECTION)
                .with("rows", shown)
                .with("total", draws.count())
                .with("first", place.isEmpty() ? null : SECTION)
                .with(
                        "next",
                        more
                                ? SECTION
                                        + View.query(
                                                "after",
                                                Cursor.after(
                                                        shown.getLast().drawId().toString()))
                                : null));
    }

    @GET
    @Path("/draws/{draw_id}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("lang") String lang, @PathParam("draw_id") String id, @QueryParam("after") String after) {
        UUID drawId = Addresses.id(id);
        Optional<PublicDraws.Draw> draw = drawId == null ? Optional.empty() : draws.of(drawId);
        if (draw.isEmpty()) {
            return pages.notFound(lang);
        }
        long ordinal;
        try {
            ordinal = Cursor.number(after == null || after.isEmpty() ? null : after);
        } catch (Cursor.InvalidCursor e) {
            return pages.badAddress(lang);
        }
        List<PublicDraws.Drawn> rows = draws.objects(drawId, ordinal, OBJECTS + 1);
        boolean more = rows.size() > OBJECTS;
        List<PublicDraws.Drawn> shown = more ? rows.subList(0, OBJECTS) : rows;
        return pages.shown(View.of("draw", lang)
                .with("section", SECTION)
                .with("draw", draw.get())
                .with("strata", draws.strata(drawId))
                .with("rows", shown)
                .with("first", ordinal == 0 ? null : "draws/" + drawId)
                .with(
                        "next",
                        more
                                ? "draws/" + drawId
                                        + View.query(
                                                "after",
                                                Cursor.after(shown.getLast().ordinal()))
                                : null));
    }

    @GET
    @Path("/inspections")
    @Operation(hidden = true)
    public Response results(
            @PathParam("lang") String lang,
            @QueryParam("q") String q,
            @QueryParam("county") String county,
            @QueryParam("result") String result,
            @QueryParam("draw") String draw,
            @QueryParam("after") String after) {
        Optional<PublicDraws.Place> place;
        try {
            place = Cursor.read(after == null || after.isEmpty() ? null : after, 2)
                    .map(key -> new PublicDraws.Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        } catch (Cursor.InvalidCursor | DateTimeException | IllegalArgumentException e) {
            return pages.badAddress(lang);
        }
        PublicDraws.Filter filter =
                new PublicDraws.Filter(View.typed(q), View.typed(county), View.typed(result), View.typed(draw));
        List<PublicDraws.Result> rows = draws.results(filter, place, settings.rows() + 1);
        boolean more = rows.size() > settings.rows();
        List<PublicDraws.Result> shown = more ? rows.subList(0, settings.rows()) : rows;
        return pages.shown(View.of("inspections", lang)
                .with("section", "inspections")
                .with("rows", shown)
                .with("total", draws.count(filter))
                .with("filter", filter)
                .with("counties", Language.codes("county"))
                .with("results", Language.codes("result"))
                .with("first", place.isEmpty() ? null : "inspections" + query(filter, null))
                .with("next", more ? "inspections" + query(filter, cursor(shown.getLast())) : null));
    }

    private static String cursor(PublicDraws.Result row) {
        return Cursor.after(row.inspectedOn().toString(), row.inspectionId().toString());
    }

    private static String query(PublicDraws.Filter filter, String after) {
        return View.query(
                "q",
                filter.text(),
                "county",
                filter.county(),
                "result",
                filter.result(),
                "draw",
                filter.draw(),
                "after",
                after);
    }
}
