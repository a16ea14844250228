package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.supervision.web.Language;
import cn.jiangmen.quality.supervision.web.PageSettings;
import cn.jiangmen.quality.supervision.web.PublicListings;
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

/** The list of serious dishonesty (严重违法失信名单) while the law publishes it, and the measures that it brings. */
@Path("/public/{lang: zh|en}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ListingPages {
    private static final String SECTION = "dishonesty";

    private final Pages pages;
    private final PublicListings listings;
    private final PageSettings settings;

    ListingPages(Pages pages, PublicListings listings, PageSettings settings) {
        this.pages = pages;
        this.listings = listings;
        this.settings = settings;
    }

    @GET
    @Path("/dishonesty")
    @Operation(hidden = true)
    public Response list(
            @PathParam("lang") String lang,
            @QueryParam("q") String q,
            @QueryParam("county") String county,
            @QueryParam("after") String after) {
        Optional<PublicListings.Place> place;
        try {
            place = Cursor.read(after == null || after.isEmpty() ? null : after, 2)
                    .map(key -> new PublicListings.Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        } catch (Cursor.InvalidCursor | DateTimeException | IllegalArgumentException e) {
            return pages.badAddress(lang);
        }
        String text = View.typed(q);
        String where = View.typed(county);
        List<PublicListings.Shown> rows = listings.list(text, where, place, settings.rows() + 1);
        boolean more = rows.size() > settings.rows();
        List<PublicListings.Shown> shown = more ? rows.subList(0, settings.rows()) : rows;
        return pages.shown(View.of("listings", lang)
                .with("section", SECTION)
                .with("rows", shown)
                .with("total", listings.count(text, where))
                .with("q", text)
                .with("county", where)
                .with("counties", Language.codes("county"))
                .with("first", place.isEmpty() ? null : SECTION + View.query("q", text, "county", where))
                .with(
                        "next",
                        more
                                ? SECTION + View.query("q", text, "county", where, "after", cursor(shown.getLast()))
                                : null));
    }

    @GET
    @Path("/dishonesty/{record_id}")
    @Operation(hidden = true)
    public Response get(@PathParam("lang") String lang, @PathParam("record_id") String id) {
        UUID listing = Addresses.id(id);
        if (listing == null) {
            return pages.notFound(lang);
        }
        return listings.of(listing)
                .map(row -> pages.shown(
                        View.of("listing", lang).with("section", SECTION).with("row", row), row.endsOn()))
                .or(() -> listings.ended(listing).map(ended -> pages.ended(lang, SECTION, ended)))
                .orElseGet(() -> pages.notFound(lang));
    }

    @GET
    @Path("/measures")
    @Operation(hidden = true)
    public Response measures(@PathParam("lang") String lang) {
        return pages.shown(View.of("measures", lang).with("section", "measures").with("rows", listings.measures()));
    }

    private static String cursor(PublicListings.Shown row) {
        return Cursor.after(row.listedOn().toString(), row.recordId().toString());
    }
}
