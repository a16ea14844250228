package cn.jiangmen.quality.supervision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The key groups (重点产品) of the plan and the products that belong to them by day; the plan says 等, so the list is open. */
@ApplicationScoped
public class KeyGroups {
    private static final String GROUPS = "select code, name_zh, name_en, basis from key_group order by code";

    private static final String PRODUCTS = """
            select key_group, product_class, name_part, name_zh, valid_from, valid_until, source, confidence
            from key_group_product order by key_group, id""";

    private static final String ADD = """
            insert into key_group_product
                (key_group, product_class, name_part, name_zh, valid_from, valid_until, source, confidence)
            values (?, ?, ?, ?, ?, cast(? as date), ?, 'VERIFIED')""";

    private final Session session;

    KeyGroups(Session session) {
        this.session = session;
    }

    /** A group and all its products, past and to come. */
    public record Group(String code, String nameZh, String nameEn, String basis, List<Product> products) {}

    /**
     * Products of one kind.
     *
     * @param productClass class of the CCC catalogue, or null where its code is not known
     * @param namePart found in the product's name, or null
     * @param validUntil first day on which they no longer belong, or null
     */
    public record Product(
            String productClass,
            String namePart,
            String nameZh,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            String confidence) {}

    public List<Group> all() {
        Map<String, List<Product>> products = session.createNativeQuery(PRODUCTS, Tuple.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("key_group", String.class),
                        Collectors.mapping(KeyGroups::product, Collectors.toList())));
        return session.createNativeQuery(GROUPS, Tuple.class)
                .getResultStream()
                .map(row -> new Group(
                        row.get("code", String.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("basis", String.class),
                        products.getOrDefault(row.get("code", String.class), List.of())))
                .toList();
    }

    /** Adds products to a group from a day on, with the source that says so. */
    @Transactional
    public Group add(
            String group,
            String productClass,
            String namePart,
            String nameZh,
            LocalDate validFrom,
            LocalDate validUntil,
            String source) {
        if (productClass == null && namePart == null) {
            throw new RegisterRefused.KeyGroupProductUnnamed();
        }
        find(group);
        session.createNativeMutationQuery(ADD)
                .setParameter(1, group)
                .setParameter(2, productClass, String.class)
                .setParameter(3, namePart, String.class)
                .setParameter(4, nameZh)
                .setParameter(5, validFrom)
                .setParameter(6, validUntil, LocalDate.class)
                .setParameter(7, source)
                .executeUpdate();
        return find(group);
    }

    private Group find(String code) {
        return all().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RegisterRefused.KeyGroupUnknown(code));
    }

    private static Product product(Tuple row) {
        return new Product(
                row.get("product_class", String.class),
                row.get("name_part", String.class),
                row.get("name_zh", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class),
                row.get("source", String.class),
                row.get("confidence", String.class));
    }
}
