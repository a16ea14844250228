package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What an institution is.
 *
 * @param kinds sorted, at least one
 * @param county code of the county it is in, {@code outside}, or null
 * @param contact of the institution, not of a person
 * @param platform the public platform it belongs to (公共技术服务平台), or null
 * @param certificationBody approval number, where it is a certification body too
 */
@Embeddable
public record Details(
        String name,

        @Convert(converter = Lists.Kinds.class) @ColumnTransformer(write = "?::jsonb")
        List<LaboratoryKind> kinds,

        String creditCode,
        String county,
        String address,
        String contact,
        String platform,
        String certificationBody) {
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}|outside");

    /** A part that a correction can empty. */
    public enum Erasable {
        COUNTY,
        ADDRESS,
        CONTACT,
        PLATFORM,
        CERTIFICATION_BODY
    }

    /**
     * Reads what is told; null is not told.
     *
     * @throws LaboratoryRefused when a part is wrong
     */
    Details checked() {
        if (county != null && !COUNTY.matcher(county).matches()) {
            throw new LaboratoryRefused.InvalidCounty();
        }
        return new Details(
                Normal.text(name),
                kinds == null ? null : List.copyOf(new TreeSet<>(kinds)),
                CreditCode.read("credit_code", creditCode),
                county,
                Normal.text(address),
                Normal.text(contact),
                Normal.text(platform),
                Normal.code(certificationBody));
    }

    /** The same with what is told; what is not told stays, what is to be erased is empty. */
    Details corrected(Details told, Set<Erasable> erase) {
        Details now = told.checked();
        return new Details(
                now.name == null ? name : now.name,
                now.kinds == null ? kinds : now.kinds,
                now.creditCode == null ? creditCode : now.creditCode,
                part(erase, Erasable.COUNTY, now.county, county),
                part(erase, Erasable.ADDRESS, now.address, address),
                part(erase, Erasable.CONTACT, now.contact, contact),
                part(erase, Erasable.PLATFORM, now.platform, platform),
                part(erase, Erasable.CERTIFICATION_BODY, now.certificationBody, certificationBody));
    }

    private static String part(Set<Erasable> erase, Erasable which, String told, String known) {
        return erase.contains(which) ? null : told == null ? known : told;
    }
}
