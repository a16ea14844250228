package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a matter comes from, which never changes.
 *
 * @param named whether it is known who wrote the letter
 * @param enterpriseKey the name of the enterprise in the form that is compared
 * @param receivedOn decides which rule is in force for the matter
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) MatterKind kind,
        String number,
        UUID letterId,
        String letterNumber,
        @Enumerated(EnumType.STRING) Channel channel,
        @Enumerated(EnumType.STRING) Category category,
        boolean named,
        @Embedded Subject subject,
        String enterpriseKey,
        LocalDate receivedOn) {

    /** The county of a matter that nobody's department has yet. */
    public static final String UNATTRIBUTED = "unattributed";

    static Origin of(MatterKind kind, String number, Letter letter) {
        return new Origin(
                kind,
                number,
                letter.id(),
                letter.letterNumber(),
                letter.channel(),
                letter.category(),
                letter.named(),
                letter.subject(),
                Subject.key(letter.subject().enterpriseName()),
                letter.receivedOn());
    }
}
