package cn.jiangmen.quality.enterprise.profile;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.guidance.GuidanceService;
import cn.jiangmen.quality.enterprise.holdings.Holdings;
import cn.jiangmen.quality.enterprise.standing.Currency;
import cn.jiangmen.quality.enterprise.standing.Currency.AsOf;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the profile of an enterprise together. */
@ApplicationScoped
public class Profiles {
    private final JsonRows rows;
    private final GuidanceService guidance;
    private final Currency currency;

    Profiles(JsonRows rows, GuidanceService guidance, Currency currency) {
        this.rows = rows;
        this.guidance = guidance;
        this.currency = currency;
    }

    private record Registered(
            UUID enterpriseId,
            String creditCode,
            String name,
            String kind,
            String industry,
            String size,
            String address,
            long version,
            String status,
            String county,
            List<String> formerNames,
            List<String> codes,
            List<String> zones) {}

    private record HeardOf(String name, boolean known) {}

    private record Held(
            int inForce,
            int suspended,
            int lapsing30,
            int lapsing60,
            int lapsing90,
            List<Profile.Held> items,
            boolean more) {}

    private record Done(
            List<Profile.Kind> kinds, List<Profile.Done> latest, int gatherings, List<Profile.Help> assistance) {}

    /**
     * The profile of whoever a code stands for, on a day.
     *
     * @throws ProfileUnknown when nothing is known of the code
     */
    public Profile of(CreditCode asked, LocalDate on) {
        AsOf own = currency.own();
        AsOf certificates = currency.of(Holdings.PROJECTION);
        AsOf supervision = currency.of("supervision");
        AsOf dishonesty = currency.of("dishonesty");
        Optional<Registered> registered = rows.first(Registered.class, ProfileSql.IDENTITY, on, asked.value());
        List<String> codes = registered.map(Registered::codes).orElse(List.of(asked.value()));
        Profile.Identity identity = registered.map(each -> identity(each, own)).orElseGet(() -> heardOf(asked, own));
        Held held = rows.first(Held.class, ProfileSql.HOLDINGS, on, codes).orElseThrow();
        Done done = rows.first(Done.class, ProfileSql.WORK, on, codes).orElseThrow();
        return new Profile(
                registered.map(Registered::creditCode).orElse(asked.value()),
                asked.value(),
                on,
                identity,
                new Profile.Holdings(
                        certificates.asOf(),
                        certificates.caughtUp(),
                        held.inForce(),
                        held.suspended(),
                        held.lapsing30(),
                        held.lapsing60(),
                        held.lapsing90(),
                        held.items(),
                        held.more()),
                registered
                        .map(each -> guidance.of(new CreditCode(each.creditCode()), on))
                        .orElse(null),
                new Profile.Work(own.asOf(), done.kinds(), done.latest(), done.gatherings(), done.assistance()),
                rows.first(
                                Profile.Supervision.class,
                                ProfileSql.SUPERVISION,
                                on,
                                codes,
                                supervision.asOf(),
                                supervision.caughtUp())
                        .orElseThrow(),
                rows.first(
                                Profile.Dishonesty.class,
                                ProfileSql.DISHONESTY,
                                on,
                                codes,
                                dishonesty.asOf(),
                                dishonesty.caughtUp())
                        .orElseThrow());
    }

    private static Profile.Identity identity(Registered each, AsOf own) {
        return new Profile.Identity(
                own.asOf(),
                true,
                each.enterpriseId(),
                each.name(),
                each.formerNames(),
                each.codes().stream()
                        .filter(code -> !code.equals(each.creditCode()))
                        .toList(),
                each.kind(),
                each.status(),
                each.county(),
                each.industry(),
                each.size(),
                each.address(),
                each.zones(),
                each.version());
    }

    private Profile.Identity heardOf(CreditCode code, AsOf own) {
        HeardOf heard = rows.first(HeardOf.class, ProfileSql.HEARD_OF, code.value())
                .filter(HeardOf::known)
                .orElseThrow(() -> new ProfileUnknown(code.value()));
        return new Profile.Identity(
                own.asOf(),
                false,
                null,
                heard.name(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
