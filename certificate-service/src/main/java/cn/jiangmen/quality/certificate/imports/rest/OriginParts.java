package cn.jiangmen.quality.certificate.imports.rest;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.imports.Origin;
import cn.jiangmen.quality.kit.Time;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The parts of an upload that say whose file it is. */
record OriginParts(Map<String, Collection<FormValue>> values, Clock clock) {
    private static final Pattern BODY = Pattern.compile("CNCA-RF?-\\d{4}-\\d{1,4}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LONGEST_NAME = 100;

    Origin origin() {
        Instant fetchedAt = fetchedAt();
        String source = text("source");
        if (source == null || source.equals(Source.REGISTER.name())) {
            for (String part : List.of("body", "month", "by")) {
                if (values.containsKey(part)) {
                    throw ImportForm.refused(
                            part,
                            "part-of-body-reports",
                            "仅机构月报(source=BODY_REPORT)才填写。",
                            "is for the reports of bodies (source BODY_REPORT) only.");
                }
            }
            return new Origin(Source.REGISTER, fetchedAt, null, null, null);
        }
        if (!source.equals(Source.BODY_REPORT.name())) {
            throw ImportForm.refused(
                    "source", "unknown-source", "应为 REGISTER 或 BODY_REPORT。", "must be REGISTER or BODY_REPORT.");
        }
        return new Origin(Source.BODY_REPORT, fetchedAt, body(), month(), by());
    }

    private Instant fetchedAt() {
        String told = text("fetched_at");
        if (told == null) {
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(told).toInstant();
            if (!at.isBefore(EARLIEST) && !at.isAfter(clock.instant())) {
                return at;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ImportForm.refused(
                "fetched_at",
                "no-past-time",
                "应为带时区的过去时间,如 2026-11-20T08:00:00+08:00。",
                "must be a past time with its offset, such as 2026-11-20T08:00:00+08:00.");
    }

    private String body() {
        String body = Normal.code(needed("body"));
        if (body == null || !BODY.matcher(body).matches()) {
            throw ImportForm.refused(
                    "body",
                    "code-invalid",
                    "应为机构批准号,如 CNCA-R-2002-001。",
                    "must be an approval number such as CNCA-R-2002-001.");
        }
        return body;
    }

    private YearMonth month() {
        try {
            YearMonth month = YearMonth.parse(needed("month"));
            if (!month.isAfter(YearMonth.from(LocalDate.ofInstant(clock.instant(), Time.ZONE)))
                    && month.getYear() >= 2000) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ImportForm.refused(
                "month", "no-past-month", "应为已开始的月份,如 2026-10。", "must be a month that has begun, such as 2026-10.");
    }

    private String by() {
        String by = Normal.text(needed("by"));
        if (by == null || by.length() > LONGEST_NAME) {
            throw ImportForm.refused("by", "line-invalid", "应为 1 至 100 个字符。", "must have 1 to 100 characters.");
        }
        return by;
    }

    private String needed(String part) {
        String value = text(part);
        if (value == null) {
            throw ImportForm.refused(part, "part-missing", "机构月报须填写此部分。", "is needed for the report of a body.");
        }
        return value;
    }

    /** What a part says; null where it is absent or empty. */
    private String text(String part) {
        if (!values.containsKey(part)) {
            return null;
        }
        FormValue value = ImportForm.single(values, part);
        if (value.isFileItem()) {
            throw ImportForm.refused(part, "not-a-text", "须为文本。", "must be a text.");
        }
        return value.getValue() == null || value.getValue().isBlank()
                ? null
                : value.getValue().strip();
    }
}
