package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What can be done with assistance requests; each command is one transaction. */
@ApplicationScoped
public class AssistanceService {
    private static final Pattern SCHEME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final AssistanceRequests requests;
    private final AssistanceTerms terms;
    private final Certificates certificates;
    private final EnterpriseService enterprises;
    private final Counties counties;
    private final JsonRows rows;
    private final Clock clock;

    AssistanceService(
            AssistanceRequests requests,
            AssistanceTerms terms,
            Certificates certificates,
            EnterpriseService enterprises,
            Counties counties,
            JsonRows rows,
            Clock clock) {
        this.requests = requests;
        this.terms = terms;
        this.certificates = certificates;
        this.enterprises = enterprises;
        this.counties = counties;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What an enterprise asks for, as told.
     *
     * @param enterpriseName null is the name in the register, {@code county} null where the register has it on that day
     * @param requestedOn null is today
     */
    public record Asked(
            String creditCode,
            String enterpriseName,
            String county,
            String scheme,
            String need,
            LocalDate requestedOn,
            String by) {}

    private record Numbered(String number) {}

    @Transactional
    public AssistanceRequest request(Asked said) {
        Step step = step("requested_on", said.requestedOn(), said.by());
        Wish wish = wish(said, step.on());
        // of two at once the second waits, and then finds the first
        rows.list(
                Object.class,
                "select pg_advisory_xact_lock(hashtextextended(?, 5))::text",
                wish.creditCode() + wish.scheme());
        rows.first(
                        Numbered.class,
                        "select number from assistance_request where credit_code in (select ?::text union select c"
                                + " from enterprise_of(?) e cross join enterprise_codes(e.id) as c)"
                                + " and scheme = ? and closed_on is null limit 1",
                        wish.creditCode(),
                        wish.creditCode(),
                        wish.scheme())
                .ifPresent(open -> {
                    throw new AssistanceRefused.AlreadyRequested(open.number());
                });
        String number = rows.first(
                        Numbered.class,
                        "select 'BF-' || ? || '-' || lpad(n::text, greatest(6, length(n::text)), '0') as number"
                                + " from nextval('assistance_number') as n",
                        Integer.toString(step.on().getYear()))
                .orElseThrow()
                .number();
        AssistanceRequest each = new AssistanceRequest(Ids.next(), number, wish, step);
        requests.save(each, new AssistanceEvent(AssistanceEvent.Kind.REQUESTED, null));
        return each;
    }

    @Transactional
    public AssistanceRequest accept(String id, String ifMatch, String adviser, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.accept(adviser.strip(), step));
    }

    @Transactional
    public AssistanceRequest refuse(String id, String ifMatch, String reason, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.refuse(reason, step));
    }

    @Transactional
    public AssistanceRequest reassign(
            String id, String ifMatch, String adviser, String reason, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.reassign(adviser.strip(), reason, step));
    }

    @Transactional
    public AssistanceRequest advise(String id, String ifMatch, String what, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.advise(what, step));
    }

    @Transactional
    public AssistanceRequest apply(String id, String ifMatch, String body, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.apply(body.strip(), step));
    }

    /** Closes it by a certificate that the replica knows to be the enterprise's. */
    @Transactional
    public AssistanceRequest certify(String id, String ifMatch, String number, LocalDate on, String by) {
        return change(
                id,
                ifMatch,
                on,
                by,
                (each, step) -> each.certify(
                        certificates
                                .of(each.wish().creditCode(), number)
                                .orElseThrow(() -> new AssistanceRefused.CertificateUnknown(number)),
                        step));
    }

    @Transactional
    public AssistanceRequest close(
            String id, String ifMatch, AssistanceOutcome outcome, String reason, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.close(outcome, reason, step));
    }

    @Transactional
    public AssistanceRequest reopen(String id, String ifMatch, String reason, LocalDate on, String by) {
        return change(id, ifMatch, on, by, (each, step) -> each.reopen(reason, step));
    }

    public AssistanceRequest get(String id) {
        return requests.get(id);
    }

    /** The versions of a request, oldest first. */
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return requests.history(requests.get(id), cursor, limit);
    }

    private AssistanceRequest change(
            String id,
            String ifMatch,
            LocalDate on,
            String by,
            BiFunction<AssistanceRequest, Step, AssistanceEvent> act) {
        AssistanceRequest each = requests.get(id);
        Versions.require(ifMatch, each.version());
        AssistanceEvent event = act.apply(each, step("on", on, by));
        requests.save(each, event);
        return each;
    }

    private Step step(String field, LocalDate on, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            throw new AssistanceRefused.DayInvalid(field, day, EARLIEST);
        }
        return new Step(day, by.strip(), Instant.now(clock), terms::due);
    }

    private Wish wish(Asked said, LocalDate on) {
        CreditCode code = CreditCode.of(said.creditCode());
        if (!SCHEME.matcher(said.scheme()).matches()) {
            throw new AssistanceRefused.SchemeInvalid(said.scheme());
        }
        if (County.OUTSIDE.equals(said.county())) {
            throw new EnterpriseRefused.CountyUnknown(said.county());
        }
        counties.require(said.county(), on);
        Optional<Enterprise> enterprise = registered(code);
        if (enterprise.isEmpty() && said.enterpriseName() == null) {
            throw new AssistanceRefused.EnterpriseUnknown(code.value());
        }
        String county = said.county() != null
                ? said.county()
                : enterprise
                        .flatMap(each -> each.county().on(on))
                        .filter(where -> !where.equals(County.OUTSIDE))
                        .orElse(null);
        return new Wish(
                code.value(),
                said.enterpriseName() != null
                        ? said.enterpriseName().strip()
                        : enterprise.orElseThrow().name(),
                county,
                said.scheme(),
                said.need().strip(),
                on);
    }

    private Optional<Enterprise> registered(CreditCode code) {
        try {
            return Optional.of(enterprises.get(code));
        } catch (EnterpriseRefused.NotFound e) {
            return Optional.empty(); // who is not registered yet may be helped all the same
        }
    }
}
