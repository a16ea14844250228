package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.complaints.AttachmentRules;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Intake;
import cn.jiangmen.quality.supervision.complaints.Letter;
import cn.jiangmen.quality.supervision.complaints.LetterReading;
import cn.jiangmen.quality.supervision.complaints.MatterRefused;
import cn.jiangmen.quality.supervision.web.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The form in which a citizen complains or reports (投诉、举报), and what he gets for it. */
@Path("/public/{lang: zh|en}/letters")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LetterPages {
    private static final String SECTION = "letters";
    private static final int UNPROCESSABLE = 422;
    private static final int AT_ONCE = 3;
    private static final int MEGA = 1_048_576;

    private final Pages pages;
    private final Intake intake;
    private final LetterReading reading;
    private final AttachmentRules rules;
    private final Idempotency idempotency;
    // files are sealed in memory, one at a time per letter
    private final Semaphore uploads = new Semaphore(AT_ONCE);

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    LetterPages(Pages pages, Intake intake, LetterReading reading, AttachmentRules rules, Idempotency idempotency) {
        this.pages = pages;
        this.intake = intake;
        this.reading = reading;
        this.rules = rules;
        this.idempotency = idempotency;
    }

    /** What identifies a letter under the form's own key. */
    private record Submitted(LetterFields fields, List<String> digests) {}

    /** What is kept under the key: nothing but where the letter is. */
    private record Kept(String letterNumber) {}

    @GET
    @Operation(hidden = true)
    public Response form(@PathParam("lang") String lang) {
        return form(lang, LetterFields.EMPTY, List.of(), 200);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response submit(@PathParam("lang") String lang, MultipartFormDataInput form) throws IOException {
        Map<String, Collection<FormValue>> sent = form.getValues();
        LetterFields fields = LetterFields.of(sent);
        if (!OwnForm.sent(text(sent, "token"), headers)) {
            return form(
                    lang,
                    fields,
                    List.of(new Fault(
                            "form",
                            "无法确认表单来自本页（可能停留过久或者禁用了 Cookie）。请核对内容后再次提交。",
                            "It could not be told that the form came from this page (it may be too old, or cookies are off)."
                                    + " Look it through and send it again.")),
                    403);
        }
        List<Fault> faults = fields.faults();
        if (!faults.isEmpty()) {
            return form(lang, fields, faults, UNPROCESSABLE);
        }
        List<Intake.File> files = SentFiles.of(sent);
        uploads.acquireUninterruptibly();
        try {
            rules.requireSizes(files.stream().map(Intake.File::path).toList());
            return receipt(lang, receive(text(sent, "form"), fields, files));
        } catch (MatterRefused e) {
            return form(
                    lang,
                    fields,
                    List.of(LetterFaults.of(e)),
                    e instanceof MatterRefused.KeysMissing ? 503 : UNPROCESSABLE);
        } catch (CaseRefused.CreditCodeInvalid e) {
            return form(
                    lang,
                    fields,
                    List.of(new Fault(
                            "credit_code",
                            "统一社会信用代码有误：应为 18 位，请核对，不清楚时可留空。",
                            "This is no unified social credit code (18 characters); check it, or leave it empty.")),
                    UNPROCESSABLE);
        } catch (Idempotency.KeyReused e) {
            return form(
                    lang,
                    fields,
                    List.of(new Fault(
                            "form",
                            "这份表单此前已经提交成功。如确需再提交一份，请再次点击提交。",
                            "This form was handed in before. To hand in another letter, send it once more.")),
                    409);
        } finally {
            uploads.release();
        }
    }

    private Letter receive(String key, LetterFields fields, List<Intake.File> files) throws IOException {
        Submitted submitted = new Submitted(fields, SentFiles.digests(files));
        Response kept = idempotency.once(key == null || key.isBlank() ? null : "form " + key, submitted, () -> {
            String number = intake.receive(fields.said(), files).letterNumber();
            return Response.created(uri.getBaseUriBuilder()
                            .path("/api/v1/letters")
                            .segment("{number}")
                            .build(number))
                    .entity(new Kept(number))
                    .build();
        });
        String location = kept.getLocation().getPath();
        return reading.get(location.substring(location.lastIndexOf('/') + 1));
    }

    private Response receipt(String lang, Letter letter) {
        return pages.personal(
                        View.of("receipt", lang)
                                .with("section", SECTION)
                                .with("number", letter.letterNumber())
                                .with("receivedOn", letter.receivedOn())
                                .with("code", reading.statusCode(letter))
                                .with(
                                        "matters",
                                        reading.matters(letter).stream()
                                                .map(each -> each.origin())
                                                .toList())
                                .with("attachments", reading.attachments(letter)),
                        201)
                .build();
    }

    private Response form(String lang, LetterFields fields, List<Fault> faults, int status) {
        String token = OwnForm.token(headers);
        Language language = Language.of(lang);
        return pages.personal(
                        View.of("letter", lang)
                                .with("section", SECTION)
                                .with("fields", fields)
                                .with("faults", faults)
                                .with(
                                        "fault",
                                        faults.stream()
                                                .collect(Collectors.toMap(
                                                        Fault::field,
                                                        each -> language.say(each.zh(), each.en()),
                                                        (first, _) -> first)))
                                .with("token", token)
                                .with("form", OwnForm.random())
                                .with("counties", Language.codes("county"))
                                .with("categories", Category.values())
                                .with("most", rules.most())
                                .with("largest", rules.largest() / MEGA)
                                .with("together", rules.together() / MEGA),
                        status)
                .cookie(OwnForm.cookie(token, uri))
                .build();
    }

    private static String text(Map<String, Collection<FormValue>> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .findFirst()
                .orElse(null);
    }
}
