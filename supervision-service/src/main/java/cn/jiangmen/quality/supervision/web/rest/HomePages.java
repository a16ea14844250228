package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.supervision.web.PublicDraws;
import cn.jiangmen.quality.supervision.web.PublicListings;
import cn.jiangmen.quality.supervision.web.PublicPenalties;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page, and the way to it in the visitor's language. */
@Path("/public")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HomePages {
    private final Pages pages;
    private final PublicPenalties penalties;
    private final PublicListings listings;
    private final PublicDraws draws;

    HomePages(Pages pages, PublicPenalties penalties, PublicListings listings, PublicDraws draws) {
        this.pages = pages;
        this.penalties = penalties;
        this.listings = listings;
        this.draws = draws;
    }

    @GET
    @Operation(hidden = true)
    public Response choose(@Context HttpHeaders headers) {
        return Response.seeOther(URI.create(Problem.english(headers) ? "/public/en" : "/public/zh"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/{lang: zh|en}")
    @Operation(hidden = true)
    public Response home(@PathParam("lang") String lang) {
        return pages.shown(View.of("home", lang)
                .with("penalties", penalties.count(new PublicPenalties.Filter("", "", "")))
                .with("listings", listings.count("", ""))
                .with("draws", draws.count())
                .with("results", draws.count(new PublicDraws.Filter("", "", "", ""))));
    }
}
