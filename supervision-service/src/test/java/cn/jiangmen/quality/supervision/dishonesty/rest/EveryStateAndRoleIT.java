package cn.jiangmen.quality.supervision.dishonesty.rest;

import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.by;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Over HTTP: every act in every state where it is not possible, by every role that may not, and by two at once. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class EveryStateAndRoleIT {
    private static final List<String> ROLES =
            List.of("CASE_HANDLER", "DECIDER", "SUPERIOR", "CREDIT_OFFICER", "SYSTEM");

    @Inject
    DataSource database;

    /** Each act on a record, with a body that is right, and who may do it: written out beside the rows of the database. */
    private static Map<String, Map<String, Object>> recordActs() {
        Map<String, Map<String, Object>> acts = new TreeMap<>();
        acts.put("publications", Dishonesty.body("by", by("CREDIT_OFFICER")));
        acts.put(
                "corrections",
                Dishonesty.body("enterprise_name", "江门市新名有限公司", "reason", "x", "by", by("CREDIT_OFFICER")));
        acts.put("repair-applications", Dishonesty.application("2026-06-20"));
        acts.put("repair-acceptances", Dishonesty.acceptance("2026-06-20"));
        acts.put(
                "repair-non-acceptances",
                Dishonesty.body("decided_on", "2026-06-20", "reason", "x", "by", by("CREDIT_OFFICER")));
        acts.put(
                "repair-refusals",
                Dishonesty.body(
                        "decided_on", "2026-06-20", "document_number", "x", "reason", "x", "by", by("DECIDER")));
        acts.put("repairs", Dishonesty.repair("2026-06-20", Dishonesty.conditions(true, true)));
        acts.put("annulments", Dishonesty.annulment("2026-06-20"));
        acts.put("restorations", Dishonesty.restoration("2026-06-20"));
        acts.put("stops", Dishonesty.body("by", by("CREDIT_OFFICER")));
        return acts;
    }

    private static Map<String, Map<String, Object>> proposalActs() {
        Map<String, Map<String, Object>> acts = new TreeMap<>();
        acts.put("notices", Dishonesty.notice());
        acts.put("defences", Dishonesty.defence("REJECTED"));
        acts.put("consent-requests", Dishonesty.consentRequest("2025-05-12"));
        acts.put("consents", Dishonesty.consent(true));
        acts.put("abandonments", Dishonesty.body("abandoned_on", "2025-05-19", "reason", "x", "by", by("DECIDER")));
        return acts;
    }

    private static final Map<String, List<String>> FURTHER_ROLES =
            Map.of("corrections", List.of("CASE_HANDLER"), "consent-requests", List.of("DECIDER"));

    @Test
    void noActOnARecordIsDoneInAStateWhereItIsNotPossible() throws Exception {
        Map<String, Supplier<String>> states = Map.of(
                "IN_FORCE", () -> Dishonesty.listed(Dishonesty.heavy()),
                "REPAIR_APPLIED",
                        () -> {
                            String id = Dishonesty.listed(Dishonesty.heavy());
                            Dishonesty.act(id, "repair-applications", Dishonesty.application("2026-06-01"));
                            return id;
                        },
                "REPAIR_ACCEPTED", () -> Dishonesty.accepted(Dishonesty.heavy()),
                "REPAIRED", () -> Dishonesty.repaired(Dishonesty.heavy()),
                "ANNULLED",
                        () -> {
                            String id = Dishonesty.listed(Dishonesty.heavy());
                            Dishonesty.act(id, "annulments", Dishonesty.annulment("2026-06-01"));
                            return id;
                        });
        Map<String, List<String>> possible = Map.of(
                "IN_FORCE", List.of("publications", "corrections", "repair-applications", "annulments"),
                "REPAIR_APPLIED",
                        List.of(
                                "publications",
                                "corrections",
                                "repair-acceptances",
                                "repair-non-acceptances",
                                "annulments"),
                "REPAIR_ACCEPTED", List.of("publications", "corrections", "repair-refusals", "repairs", "annulments"),
                "REPAIRED", List.of("corrections", "annulments", "restorations", "stops"),
                "ANNULLED", List.of("corrections", "stops"));
        for (Map.Entry<String, Supplier<String>> state : states.entrySet()) {
            String id = state.getValue().get();
            int events = Events.states(database, id).size();
            recordActs().forEach((act, body) -> {
                if (!possible.get(state.getKey()).contains(act)) {
                    refused(Dishonesty.act(id, act, body), 409, "act-not-possible", state.getKey() + " " + act);
                }
            });
            assertThat(Events.states(database, id)).hasSize(events);
            for (String act : possible.get(state.getKey())) {
                assertThat(Dishonesty.act(
                                        state.getValue().get(),
                                        act,
                                        recordActs().get(act))
                                .statusCode())
                        .as(state.getKey() + " " + act)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void noActIsDoneByARoleThatMayNot() {
        String record = Dishonesty.listed(Dishonesty.heavy());
        String proposal = Dishonesty.notified(Dishonesty.heavy());
        recordActs().forEach((act, body) -> others(act, body)
                .forEach(role -> refused(
                        Dishonesty.act(record, act, with(body, "by", by(role))), 403, "role-not-allowed", act + role)));
        proposalActs().forEach((act, body) -> others(act, body)
                .forEach(role -> refused(
                        Dishonesty.propose(proposal, act, with(body, "by", by(role))),
                        403,
                        "role-not-allowed",
                        act + role)));
    }

    @Test
    void aProposalThatHasEndedStaysAsItIs() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.notified(each);
        Dishonesty.propose(id, "abandonments", proposalActs().get("abandonments"))
                .then()
                .statusCode(200);

        proposalActs().forEach((act, body) -> refused(Dishonesty.propose(id, act, body), 409, "act-not-possible", act));
        refused(Dishonesty.propose(id, "listings", Dishonesty.listing(each)), 409, "act-not-possible", "listings");
        // it may be proposed anew
        Dishonesty.make(Dishonesty.making(each.number())).then().statusCode(201);
    }

    @Test
    void aSuperiorThatRefusesEndsTheProposal() {
        String id = Dishonesty.defended(Dishonesty.heavy());
        Dishonesty.propose(id, "consent-requests", Dishonesty.consentRequest("2025-05-12"));

        assertThat(Dishonesty.propose(id, "consents", Dishonesty.consent(false)).<String>path("status"))
                .isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void onePenaltyHasOneListingAndAfterAnAnnulmentItsPartyCanBeListedAnew() {
        Dishonesty.Case each = Dishonesty.heavy();
        String first = Dishonesty.listed(each);
        refused(
                Dishonesty.propose(Dishonesty.consented(each), "listings", Dishonesty.listing(each)),
                409,
                "dishonesty-already-recorded",
                "while the first stands");

        Dishonesty.Case later = Dishonesty.heavy();
        String second = Dishonesty.listed(later);
        Dishonesty.act(second, "annulments", Dishonesty.annulment("2026-06-01"));
        assertThat(Dishonesty.listed(later)).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void ofSeveralWhoListAtOnceOneDoes() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.consented(each);
        List<Integer> answers = new ArrayList<>();

        try (ExecutorService officers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = IntStream.range(0, 4)
                    .mapToObj(_ -> officers.submit(() -> Dishonesty.propose(id, "listings", Dishonesty.listing(each))
                            .statusCode()))
                    .toList();
            for (Future<Integer> one : all) {
                answers.add(one.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 412)
                .contains(status));
        Events.are(
                database,
                id,
                "dishonesty-proposal",
                "made",
                "notified",
                "defended",
                "consent-requested",
                "consented",
                "listed");
    }

    private static List<String> others(String act, Map<String, Object> body) {
        Object allowed = ((Map<?, ?>) body.get("by")).get("role");
        return ROLES.stream()
                .filter(role -> !role.equals(allowed)
                        && !FURTHER_ROLES.getOrDefault(act, List.of()).contains(role))
                .toList();
    }

    private static void refused(Response response, int status, String slug, String what) {
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        assertThat(response.<String>path("type")).as(what).endsWith("/" + slug);
    }
}
