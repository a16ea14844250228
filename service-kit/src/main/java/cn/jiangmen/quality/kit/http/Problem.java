package cn.jiangmen.quality.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/**
 * A refusal in both languages, ready to be told as {@code application/problem+json} (RFC 9457).
 *
 * @param zh what is wrong and what to do, one sentence, Chinese
 * @param en the same in English
 * @param errors the fields at fault; may be empty
 */
public record Problem(ProblemType type, String zh, String en, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://quality.jiangmen.cn/problems/";

    public Problem(ProblemType type, String zh, String en) {
        this(type, zh, en, List.of());
    }

    /**
     * One field at fault.
     *
     * @param field the field's JSON path or the parameter's name
     * @param code stable kebab-case code of the broken rule
     * @param detail sentence in the caller's language; null = the problem's own sentence says it
     */
    public record FieldError(String field, String code, String detail) {
        public FieldError(String field, String code) {
            this(field, code, null);
        }

        private FieldError explained(String sentence) {
            return detail == null ? new FieldError(field, code, sentence) : this;
        }
    }

    /** The document on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Document(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String requestId,
            List<FieldError> errors) {}

    /** The response in the caller's language: Chinese unless English is asked for. */
    public Response response(HttpHeaders headers, String instance) {
        boolean english = english(headers);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
                .entity(document(english, instance, RequestId.current().orElse(null)));
        if (type.status() == 503) {
            response.header("Retry-After", 2);
        }
        return response.build();
    }

    Document document(boolean english, String instance, String requestId) {
        String detail = english ? en : zh;
        return new Document(
                TYPES + type.slug(),
                english ? type.titleEn() : type.titleZh(),
                type.status(),
                detail,
                instance,
                requestId,
                errors.stream().map(error -> error.explained(detail)).toList());
    }

    /** Whether the caller prefers English to Chinese. */
    public static boolean english(HttpHeaders headers) {
        for (Locale locale : headers.getAcceptableLanguages()) {
            if ("en".equals(locale.getLanguage())) {
                return true;
            }
            if ("zh".equals(locale.getLanguage())) {
                return false;
            }
        }
        return false;
    }
}
