package cn.jiangmen.quality.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a product certificate covers.
 *
 * @param productClass for CCC the four-digit class of the catalogue, elsewhere as the register has it; or null
 */
@Embeddable
public record Product(
        @Column(name = "product_class") String productClass,
        @Column(name = "product_name") String name,
        @Column(name = "product_model") String model) {

    /** Reads a product as told; nulls and blanks are not told. */
    public static Product of(String productClass, String name, String model) {
        return new Product(Normal.text(productClass), Normal.text(name), Normal.text(model));
    }

    Product completedBy(Product told) {
        return told == null
                ? this
                : new Product(
                        told.productClass == null ? productClass : told.productClass,
                        told.name == null ? name : told.name,
                        told.model == null ? model : told.model);
    }
}
