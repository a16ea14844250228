package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the register says of an inspector.
 *
 * @param certificateNumber of the enforcement certificate (行政执法证号), or of an expert's appointment
 * @param certificateKey the number in the form that is compared
 * @param certificateUntil its last day, or null
 * @param county of a county, or {@code 440700} for the city's own
 * @param interests ids of the objects that the person has an interest in: never assigned to them (行政处罚法 Art 43)
 */
@Embeddable
public record Qualification(
        String name,
        String certificateNumber,
        String certificateKey,
        LocalDate certificateUntil,
        @Enumerated(EnumType.STRING) InspectorKind kind,
        String unit,
        String county,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> specialities,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> interests) {
    public static final String CITY = "440700";

    /** As told; lists sorted and without repetitions. */
    public static Qualification of(
            String name,
            String certificateNumber,
            LocalDate certificateUntil,
            InspectorKind kind,
            String unit,
            String county,
            Collection<String> specialities,
            Collection<String> interests) {
        return new Qualification(
                name.strip(),
                certificateNumber.strip(),
                Subject.key(certificateNumber),
                certificateUntil,
                kind,
                unit.strip(),
                county,
                specialities.stream().map(String::strip).distinct().sorted().toList(),
                interests.stream().map(Subject::key).distinct().sorted().toList());
    }
}
