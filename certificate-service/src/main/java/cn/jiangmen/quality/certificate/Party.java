package cn.jiangmen.quality.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the three parties that a product certificate names beside its holder; they may be three enterprises in three
 * provinces.
 */
public record Party(Role role, String name, String creditCode, String country) {
    /** What a party does: 认证委托人, 生产者(制造商), 生产企业. */
    public enum Role {
        APPLICANT,
        MANUFACTURER,
        FACTORY
    }

    /**
     * Reads a party as told; nulls and blanks are not told.
     *
     * @throws CertificateRefused when the credit code or the country code is wrong
     */
    public static Party of(Role role, String name, String creditCode, String country) {
        String field = "parties." + role.name().toLowerCase(java.util.Locale.ROOT);
        return new Party(
                role,
                Normal.text(name),
                CreditCode.read(field + ".credit_code", creditCode),
                Holder.country(field + ".country", country));
    }

    /** The known parties with what was told of each; a party that was not told of stays. */
    static List<Party> completed(List<Party> known, List<Party> told) {
        if (told.isEmpty()) {
            return known;
        }
        List<Party> result = new ArrayList<>();
        for (Role role : Role.values()) {
            Party before = find(known, role);
            Party now = find(told, role);
            if (before != null || now != null) {
                result.add(before == null ? now : now == null ? before : before.completedBy(now));
            }
        }
        return List.copyOf(result);
    }

    static Party find(List<Party> parties, Role role) {
        return parties.stream().filter(p -> p.role == role).findFirst().orElse(null);
    }

    private Party completedBy(Party told) {
        return new Party(
                role,
                told.name == null ? name : told.name,
                told.creditCode == null ? creditCode : told.creditCode,
                told.country == null ? country : told.country);
    }
}
