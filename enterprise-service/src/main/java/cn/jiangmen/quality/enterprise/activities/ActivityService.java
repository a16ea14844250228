package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.EffectiveDay;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with quality work; each command is one transaction. */
@ApplicationScoped
public class ActivityService {
    private final QualityActivities activities;
    private final ActivityKinds kinds;
    private final EnterpriseService enterprises;
    private final Counties counties;
    private final Persons persons;
    private final Clock clock;

    ActivityService(
            QualityActivities activities,
            ActivityKinds kinds,
            EnterpriseService enterprises,
            Counties counties,
            Persons persons,
            Clock clock) {
        this.activities = activities;
        this.kinds = kinds;
        this.enterprises = enterprises;
        this.counties = counties;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What is told of quality work.
     *
     * @param heldOn null is today
     * @param enterpriseName null is the name in the register
     * @param county null is where the register has the enterprise on that day
     * @param stage null leaves a project where it is; a new one is under way
     * @param quantity null is one
     * @param person null leaves the one that is recorded, because readers see names masked
     */
    public record Report(
            String kind,
            LocalDate heldOn,
            String creditCode,
            String enterpriseName,
            String county,
            ActivityLevel level,
            Integer year,
            String title,
            Integer participants,
            String document,
            String link,
            LocalDate validTo,
            String item,
            BigDecimal amountYuan,
            Stage stage,
            Integer quantity,
            PersonName person) {}

    @Transactional
    public QualityActivity record(Report said) {
        Work work = work(said, Stage.UNDER_WAY);
        persons.requireApart(work, said.person());
        QualityActivity recorded = new QualityActivity(Ids.next(), work, Instant.now(clock)).of(said.person());
        activities.save(recorded, new ActivityEvent.Recorded());
        persons.keep(recorded, said.person());
        return recorded;
    }

    @Transactional
    public QualityActivity correct(String id, String ifMatch, Report said, String reason) {
        QualityActivity before = activities.get(id);
        Work work = work(said, before.work().stage());
        Optional<PersonName> known = persons.of(before);
        boolean newPerson = said.person() != null && !known.equals(Optional.of(said.person()));
        persons.requireApart(work, said.person() == null ? known.orElse(null) : said.person());
        QualityActivity corrected =
                change(id, ifMatch, each -> each.of(said.person()).correct(work, newPerson, reason));
        persons.keep(corrected, newPerson ? said.person() : null);
        return corrected;
    }

    @Transactional
    public QualityActivity withdraw(String id, String ifMatch, String reason) {
        return change(id, ifMatch, each -> each.withdraw(reason));
    }

    /** Ends an appointment, a mark or the like; the day is its last. */
    @Transactional
    public QualityActivity end(String id, String ifMatch, LocalDate on, String reason) {
        LocalDate last = EffectiveDay.past("ended_on", on, LocalDate.now(clock));
        return change(id, ifMatch, each -> {
            ActivityKind kind = kinds.get(each.work().kind());
            if (!kind.takesTerm()) {
                throw new ActivityRefused.FieldNotOfKind(kind.code(), "ended_on");
            }
            return each.end(last, reason);
        });
    }

    /** Takes a project to its next stage. */
    @Transactional
    public QualityActivity advance(String id, String ifMatch, Stage stage, LocalDate on, String reason) {
        LocalDate day = EffectiveDay.past("on", on, LocalDate.now(clock));
        return change(id, ifMatch, each -> {
            ActivityKind kind = kinds.get(each.work().kind());
            if (!kind.takesStage()) {
                throw new ActivityRefused.FieldNotOfKind(kind.code(), "stage");
            }
            return each.advance(stage, day, reason);
        });
    }

    public QualityActivity get(String id) {
        return activities.get(id);
    }

    /** The versions of an activity, oldest first. */
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return activities.history(activities.get(id), cursor, limit);
    }

    private QualityActivity change(String id, String ifMatch, Function<QualityActivity, ActivityEvent> act) {
        QualityActivity each = activities.get(id);
        Versions.require(ifMatch, each.version());
        ActivityEvent event = act.apply(each);
        each.changed(Instant.now(clock));
        activities.save(each, event);
        return each;
    }

    private Work work(Report said, Stage untold) {
        ActivityKind kind = kinds.get(said.kind());
        LocalDate on = EffectiveDay.past("held_on", said.heldOn(), LocalDate.now(clock));
        if (County.OUTSIDE.equals(said.county())) {
            throw new EnterpriseRefused.CountyUnknown(said.county());
        }
        counties.require(said.county(), on);
        CreditCode code = said.creditCode() == null ? null : CreditCode.of(said.creditCode());
        Optional<Enterprise> enterprise = code == null ? Optional.empty() : registered(code);
        if (code != null && enterprise.isEmpty() && said.enterpriseName() == null) {
            throw new ActivityRefused.EnterpriseUnknown(code.value());
        }
        String county = said.county() != null
                ? said.county()
                : enterprise
                        .flatMap(each -> each.county().on(on))
                        .filter(where -> !where.equals(County.OUTSIDE))
                        .orElse(null);
        if (said.person() != null && !kind.takesPerson()) {
            throw new ActivityRefused.FieldNotOfKind(kind.code(), "person_name");
        }
        if (kind.catalogue() != null) {
            kinds.require(kind, said.item(), on);
        }
        return new Work(
                        kind.code(),
                        on,
                        code == null ? null : code.value(),
                        said.enterpriseName() != null
                                ? said.enterpriseName().strip()
                                : enterprise.map(Enterprise::name).orElse(null),
                        county,
                        said.level(),
                        said.year(),
                        said.title().strip(),
                        said.participants(),
                        stripped(said.document()),
                        link(said.link()),
                        said.validTo(),
                        said.item(),
                        said.amountYuan() == null ? null : said.amountYuan().setScale(2),
                        said.stage() == null && kind.takesStage() ? untold : said.stage(),
                        said.quantity() == null ? 1 : said.quantity())
                .checkedAs(kind);
    }

    private Optional<Enterprise> registered(CreditCode code) {
        try {
            return Optional.of(enterprises.get(code));
        } catch (EnterpriseRefused.NotFound e) {
            return Optional.empty(); // work of an enterprise that is not registered yet is recorded all the same
        }
    }

    private static String link(String told) {
        if (told == null) {
            return null;
        }
        try {
            URI address = URI.create(told.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other text that is no web address
        }
        throw new ActivityRefused.LinkInvalid();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
