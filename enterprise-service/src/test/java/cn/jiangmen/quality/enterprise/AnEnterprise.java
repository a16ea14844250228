package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.Ids;
import java.time.Instant;
import java.time.LocalDate;

/** Enterprises for tests, described by what matters. */
final class AnEnterprise {
    private String county = "440703";
    private LocalDate since;

    private AnEnterprise() {}

    static AnEnterprise anEnterprise() {
        return new AnEnterprise();
    }

    AnEnterprise in(String newCounty, LocalDate from) {
        county = newCounty;
        since = from;
        return this;
    }

    Enterprise operating() {
        return new Enterprise(
                        Ids.next(),
                        new Identity(CreditCode.of("91440703MA4T000275"), "91440703ma4t000275", "ENTERPRISE"),
                        "江门市示例照明有限公司",
                        CountyMoves.since(since, county),
                        Instant.parse("2026-11-23T01:00:00Z"))
                .describedBy("示例路 1 号", IndustryCode.of("3872"), EnterpriseSize.SMALL);
    }

    Enterprise deregistered(LocalDate on) {
        Enterprise enterprise = operating();
        enterprise.deregister(on, "注销登记");
        return enterprise;
    }
}
