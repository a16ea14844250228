package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.holdings.Holding;
import cn.jiangmen.quality.enterprise.holdings.HoldingSearch;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of holdings by the last valid day, with the day they are told for. */
@Schema(name = "HoldingPage")
record HoldingPage(
        LocalDate on,

        @Schema(description = "until when certificates are known completely")
        Instant asOf,

        List<Holding> items,
        @Schema(nullable = true) String nextCursor) {

    static HoldingPage of(LocalDate on, Instant asOf, List<Holding> rows, int limit) {
        Page<Holding> page = Page.of(
                rows,
                limit,
                row -> Cursor.after(
                        row.expiresOn().toString(), row.certificateId().toString()));
        return new HoldingPage(on, asOf, page.items(), page.nextCursor());
    }

    /** Where a page begins; null at the beginning of the list. */
    static HoldingSearch.After after(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(key -> new HoldingSearch.After(LocalDate.parse(key[0]), UUID.fromString(key[1])))
                    .orElse(null);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
