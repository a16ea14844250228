package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** What can be done with enterprises; each command is one transaction. */
@ApplicationScoped
public class EnterpriseService {
    private final Enterprises enterprises;
    private final EnterpriseHistory history;
    private final Counties counties;
    private final SubjectKinds kinds;
    private final ZoneCodes zones;
    private final Clock clock;

    EnterpriseService(
            Enterprises enterprises,
            EnterpriseHistory history,
            Counties counties,
            SubjectKinds kinds,
            ZoneCodes zones,
            Clock clock) {
        this.enterprises = enterprises;
        this.history = history;
        this.counties = counties;
        this.kinds = kinds;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What a registration says; codes as written.
     *
     * @param county null when it is unknown
     * @param countySince null is since ever
     */
    public record Registration(
            String creditCode,
            String name,
            String county,
            LocalDate countySince,
            String address,
            String industry,
            EnterpriseSize size) {}

    @Transactional
    public Enterprise register(Registration said) {
        CreditCode code = CreditCode.of(said.creditCode());
        IndustryCode industry = said.industry() == null ? null : IndustryCode.of(said.industry());
        if (said.countySince() != null) {
            EffectiveDay.require("county_since", said.countySince(), today());
        }
        counties.require(said.county(), said.countySince());
        Enterprise enterprise = new Enterprise(
                        enterprises.idFor(code),
                        new Identity(code, said.creditCode(), kinds.of(code)),
                        said.name().strip(),
                        CountyMoves.since(said.countySince(), said.county()),
                        Instant.now(clock))
                .describedBy(stripped(said.address()), industry, said.size());
        enterprises.add(enterprise, new EnterpriseEvent.Registered(said.countySince()));
        return enterprise;
    }

    /** Corrects fields; null leaves one as it is. */
    @Transactional
    public Enterprise correct(
            CreditCode code,
            String ifMatch,
            String name,
            String address,
            String industry,
            EnterpriseSize size,
            Set<Erasable> erase,
            String reason) {
        Correction correction = new Correction(
                stripped(name), stripped(address), industry == null ? null : IndustryCode.of(industry), size, erase);
        return change(code, ifMatch, enterprise -> enterprise.correct(correction, reason));
    }

    @Transactional
    public Enterprise moveCounty(CreditCode code, String ifMatch, String county, LocalDate on, String reason) {
        EffectiveDay.require("effective_on", on, today());
        counties.require(county, on);
        CountyTree tree = counties.tree();
        return change(code, ifMatch, enterprise -> {
            if (county != null
                    && county.equals(tree.as(enterprise.county().on(on).orElse(null), on))) {
                throw new EnterpriseRefused.CountyUnchanged(on, county);
            }
            return enterprise.moveCounty(on, county, reason);
        });
    }

    /** Corrects the move recorded for a day; a null day is since ever. */
    @Transactional
    public Enterprise correctCountyMove(
            CreditCode code, String ifMatch, LocalDate recorded, CountyMove actual, String reason) {
        if (actual.from() != null) {
            EffectiveDay.require("effective_on", actual.from(), today());
        }
        counties.require(actual.county(), actual.from());
        return change(code, ifMatch, enterprise -> enterprise.correctCountyMove(recorded, actual, reason));
    }

    @Transactional
    public Enterprise withdrawCountyMove(CreditCode code, String ifMatch, LocalDate recorded, String reason) {
        return change(code, ifMatch, enterprise -> enterprise.withdrawCountyMove(recorded, reason));
    }

    @Transactional
    public Enterprise deregister(CreditCode code, String ifMatch, LocalDate on, String reason) {
        EffectiveDay.require("effective_on", on, today());
        return change(code, ifMatch, enterprise -> enterprise.deregister(on, reason));
    }

    @Transactional
    public Enterprise withdrawDeregistration(CreditCode code, String ifMatch, String reason) {
        return change(code, ifMatch, enterprise -> enterprise.withdrawDeregistration(reason));
    }

    /** Its business licence is revoked from a day on (吊销). */
    @Transactional
    public Enterprise revoke(CreditCode code, String ifMatch, LocalDate on, String reason) {
        EffectiveDay.require("effective_on", on, today());
        return change(code, ifMatch, enterprise -> {
            enterprise.toChange().revoke(on);
            return new EnterpriseEvent.Revoked(on, reason);
        });
    }

    @Transactional
    public Enterprise withdrawRevocation(CreditCode code, String ifMatch, String reason) {
        return change(
                code,
                ifMatch,
                enterprise -> new EnterpriseEvent.RevocationWithdrawn(
                        enterprise.toChange().withdrawRevocation(), reason));
    }

    /** It is called otherwise from a day on, which does not lie in the future. */
    @Transactional
    public Enterprise changeName(CreditCode code, String ifMatch, String name, LocalDate on, String reason) {
        EffectiveDay.past("effective_on", on, today());
        return change(code, ifMatch, enterprise -> enterprise.changeName(name.strip(), on, reason));
    }

    @Transactional
    public Enterprise withdrawNameChange(CreditCode code, String ifMatch, LocalDate recorded, String reason) {
        return change(code, ifMatch, enterprise -> enterprise.withdrawNameChange(recorded, reason));
    }

    @Transactional
    public Enterprise enterZone(CreditCode code, String ifMatch, ZoneStay stay, String reason) {
        zones.require(stay.zone());
        requireDays(stay.from(), stay.to());
        return change(code, ifMatch, enterprise -> enterprise.changeZones(now -> now.enter(stay), stay.from(), reason));
    }

    @Transactional
    public Enterprise leaveZone(CreditCode code, String ifMatch, String zone, LocalDate on, String reason) {
        requireDays(on, null);
        return change(code, ifMatch, enterprise -> enterprise.changeZones(now -> now.leave(zone, on), on, reason));
    }

    @Transactional
    public Enterprise withdrawZoneEntry(CreditCode code, String ifMatch, String zone, LocalDate from, String reason) {
        return change(
                code, ifMatch, enterprise -> enterprise.changeZones(now -> now.withdraw(zone, from), from, reason));
    }

    @Transactional
    public Enterprise openSite(CreditCode code, String ifMatch, Site site, String reason) {
        requireSite(site);
        return change(code, ifMatch, enterprise -> enterprise.changeSites(now -> now.open(site), site.from(), reason));
    }

    @Transactional
    public Enterprise correctSite(CreditCode code, String ifMatch, Site site, String reason) {
        requireSite(site);
        return change(code, ifMatch, enterprise -> enterprise.changeSites(now -> now.correct(site), null, reason));
    }

    @Transactional
    public Enterprise closeSite(CreditCode code, String ifMatch, int site, LocalDate on, String reason) {
        requireDays(on, null);
        return change(code, ifMatch, enterprise -> enterprise.changeSites(now -> now.close(site, on), on, reason));
    }

    /** The subject that a code stands for. */
    public Enterprise get(CreditCode code) {
        return enterprises.resolve(code);
    }

    /** The enterprise itself that has or had a code, also when another goes on in its place. */
    public Enterprise itself(CreditCode code) {
        return enterprises.get(code);
    }

    /**
     * A page of the versions of an enterprise, oldest first.
     *
     * @throws EnterpriseRefused.NotFound when there is no such enterprise
     */
    public Page<VersionHistory.Version> history(CreditCode code, String cursor, int limit) {
        return history.page(enterprises.get(code), cursor, limit);
    }

    private void requireSite(Site site) {
        counties.require(site.county(), null);
        requireDays(site.from(), site.to());
    }

    private void requireDays(LocalDate from, LocalDate to) {
        if (from != null) {
            EffectiveDay.require("from", from, today());
        }
        if (to != null) {
            EffectiveDay.require("to", to, today());
        }
    }

    Enterprise change(CreditCode code, String ifMatch, Function<Enterprise, EnterpriseEvent> act) {
        Enterprise enterprise = enterprises.get(code);
        Versions.require(ifMatch, enterprise.version());
        EnterpriseEvent event = act.apply(enterprise);
        enterprise.changed(Instant.now(clock));
        enterprises.save(enterprise, event);
        return enterprise;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
