package cn.jiangmen.quality.supervision.proposals;

import java.time.LocalDate;

/** What leads say, for tests. */
public final class ALead {
    private ALead() {}

    public static LeadFacts saying(String evidence, LeadStatus status) {
        return new LeadFacts(
                "VALIDITY_TOO_LONG",
                "有效期超过认证制度允许的期限",
                "Valid for longer than the scheme allows",
                "认证认可条例",
                "ENTERPRISE",
                "江门市线索有限公司",
                null,
                "440703",
                "L-1",
                "CNCA-R-2002-001",
                "A0101",
                evidence,
                status,
                LocalDate.of(2026, 11, 20));
    }
}
