package cn.jiangmen.quality.supervision.items;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the list says of an item.
 *
 * @param methods names of {@link CheckMethod}, in its order
 * @param basis the law or rule with its article
 * @param authority who checks it
 * @param validFrom the first day on which it may be checked
 */
@Embeddable
public record ItemTerms(
        String name,
        @Enumerated(EnumType.STRING) ObjectKind objectKind,
        @Enumerated(EnumType.STRING) ItemClass itemClass,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> methods,
        String basis,
        String authority,
        LocalDate validFrom) {}
