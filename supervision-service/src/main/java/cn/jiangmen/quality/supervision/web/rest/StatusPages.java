package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.supervision.complaints.Grounds;
import cn.jiangmen.quality.supervision.complaints.Letter;
import cn.jiangmen.quality.supervision.complaints.LetterReading;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.MatterRefused;
import cn.jiangmen.quality.supervision.web.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a letter stands, for the one who has its code; the code is in no address. */
@Path("/public/{lang: zh|en}/letter-status")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class StatusPages {
    private static final String SECTION = "letter-status";
    private static final int LONGEST_CODE = 64;
    private static final int UNPROCESSABLE = 422;

    private final Pages pages;
    private final LetterReading reading;
    private final Grounds grounds;

    StatusPages(Pages pages, LetterReading reading, Grounds grounds) {
        this.pages = pages;
        this.reading = reading;
        this.grounds = grounds;
    }

    /** One matter as its writer sees it. */
    record Standing(
            String kind,
            String number,
            String status,
            String county,
            LocalDate decidedOn,
            LocalDate endedOn,
            String ground,
            boolean merged,
            List<LetterReading.Reply> replies) {}

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("lang") String lang) {
        return answer(lang, null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(@PathParam("lang") String lang, @FormParam("code") String code) {
        Language language = Language.of(lang);
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            return answer(lang, language.say("请输入回执上的查询码。", "Type in the code of your receipt."), UNPROCESSABLE);
        }
        Letter letter;
        try {
            letter = reading.byCode(code);
        } catch (MatterRefused.LetterNotFound e) {
            return answer(
                    lang, language.say("没有这个查询码，请核对后重试。", "No letter has this code; check it and try again."), 404);
        }
        return pages.personal(
                        View.of("status", lang)
                                .with("section", SECTION)
                                .with("wrong", null)
                                .with("number", letter.letterNumber())
                                .with("receivedOn", letter.receivedOn())
                                .with(
                                        "matters",
                                        reading.matters(letter).stream()
                                                .map(each -> standing(each, language))
                                                .toList()),
                        200)
                .build();
    }

    private Response answer(String lang, String wrong, int status) {
        return pages.personal(
                        View.of("status", lang)
                                .with("section", SECTION)
                                .with("wrong", wrong)
                                .with("number", null)
                                .with("receivedOn", null)
                                .with("matters", List.of()),
                        status)
                .build();
    }

    private Standing standing(Matter each, Language language) {
        Matter leading = reading.leading(each);
        return new Standing(
                each.origin().kind().name(),
                each.origin().number(),
                language.say(leading.status().zh(), leading.status().en()),
                leading.county(),
                leading.decidedOn(),
                leading.endedOn(),
                grounds.of(leading)
                        .map(ground -> language.say(ground.titleZh(), ground.titleEn()))
                        .orElse(null),
                each.mergedInto() != null,
                reading.replies(each.id()));
    }
}
