package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What can be done with enterprises; each command is one transaction. */
@ApplicationScoped
public class EnterpriseService {
    private final Enterprises enterprises;
    private final EnterpriseHistory history;
    private final Counties counties;
    private final Clock clock;

    EnterpriseService(Enterprises enterprises, EnterpriseHistory history, Counties counties, Clock clock) {
        this.enterprises = enterprises;
        this.history = history;
        this.counties = counties;
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
                        code,
                        said.creditCode(),
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
        return change(code, ifMatch, enterprise -> enterprise.moveCounty(on, county, reason));
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

    public Enterprise get(CreditCode code) {
        return enterprises.get(code);
    }

    /**
     * The versions of an enterprise after one, oldest first.
     *
     * @throws EnterpriseRefused.NotFound when there is no such enterprise
     */
    public List<VersionHistory.Version> history(CreditCode code, long after, int limit) {
        return history.read(enterprises.get(code), after, limit);
    }

    private Enterprise change(CreditCode code, String ifMatch, Function<Enterprise, EnterpriseEvent> act) {
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
