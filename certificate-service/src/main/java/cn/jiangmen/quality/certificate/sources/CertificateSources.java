package cn.jiangmen.quality.certificate.sources;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.FieldValues;
import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.certificate.Provenance;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a certificate is known from, field by field, and what was told in vain. */
@Schema(name = "CertificateSources", description = "证书各字段的来源")
public record CertificateSources(
        UUID certificateId,
        String number,
        long version,

        @Schema(description = "who told of it first") Source source,

        @Schema(description = "as of when", nullable = true) Instant fetchedAt,

        @Schema(description = "when each source last told of it, be it nothing new")
        List<LastTold> told,

        List<Field> fields,

        @Schema(description = "values that do not count, because another source told otherwise")
        List<LosingValue> lost) {

    /** When a source last told. */
    @Schema(name = "SourceLastTold")
    public record LastTold(
            Source source,
            Instant fetchedAt,
            @Schema(description = "the import") String cause) {}

    /** A field as it stands. */
    @Schema(name = "FieldSource")
    public record Field(
            @Schema(examples = "holder_name") String field,
            String value,
            Source source,
            @Schema(nullable = true) Instant fetchedAt,

            @Schema(description = "the import that told it, where another than the first source did", nullable = true)
            String cause) {}

    static CertificateSources of(Certificate certificate, List<LastTold> told) {
        Provenance provenance = certificate.provenance();
        return new CertificateSources(
                certificate.id(),
                certificate.number().number(),
                certificate.version(),
                certificate.source(),
                provenance.at(),
                told,
                FieldValues.of(certificate).entrySet().stream()
                        .map(field -> {
                            Statement by = provenance.of(field.getKey(), certificate.source());
                            return new Field(field.getKey(), field.getValue(), by.source(), by.at(), by.cause());
                        })
                        .toList(),
                provenance.lost());
    }
}
