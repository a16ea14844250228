package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.rest.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random life of a certificate, told to the service over HTTP and kept here in plain lists, so that what was so on a day can
 * be told with no code of the service.
 */
final class ALife {
    private static final List<String> SCHEMES = List.of("A0101", "A0101", "A0201", "A0103", "A0401", "B01", "B0501");

    final String scheme;
    final List<LocalDate[]> terms = new ArrayList<>();
    /** Name of the state, and its first day. */
    final List<Object[]> changes = new ArrayList<>();
    /** Last days of the visits that count. */
    final List<LocalDate> visits = new ArrayList<>();

    String id;

    private ALife(String scheme) {
        this.scheme = scheme;
    }

    static ALife told(Random chance, String body) {
        ALife life = new ALife(SCHEMES.get(chance.nextInt(SCHEMES.size())));
        LocalDate issued = LocalDate.of(2022, 6, 1).plusDays(chance.nextInt(1_100));
        LocalDate expires = issued.plusYears(3).minusDays(1);
        Map<String, Object> facts = "B01".equals(life.scheme) ? Api.cccRegistration() : Api.registration();
        facts.put("scheme", life.scheme);
        facts.put("body", body);
        facts.put("issued_on", issued.toString());
        facts.put("expires_on", expires.toString());
        if (life.scheme.startsWith("B05")) {
            facts.put("record_kind", "VOLUNTARY_PRODUCT");
        }
        life.id = Api.registered(facts);
        life.terms.add(new LocalDate[] {issued, expires});
        if (chance.nextInt(4) == 0) {
            life.reissued(issued.plusDays(100 + chance.nextInt(300)), expires, chance);
        }
        LocalDate now = issued;
        while (now.isBefore(expires.minusDays(200))) {
            now = now.plusDays(60 + chance.nextInt(420));
            if (!now.isAfter(LocalDate.of(2026, 6, 1)) && !now.isAfter(expires)) {
                life.visited(now, chance);
            }
        }
        if (chance.nextInt(3) == 0) {
            LocalDate from = issued.plusDays(chance.nextInt(700));
            life.changed("SUSPENDED", "suspensions", from);
            if (chance.nextBoolean()) {
                life.changed("VALID", "resumptions", from.plusDays(chance.nextInt(150)));
            }
        }
        if (chance.nextInt(4) == 0) {
            life.renewed(expires.minusDays(chance.nextInt(60)));
        }
        if (chance.nextInt(5) == 0) {
            life.changed("REVOKED", "revocations", issued.plusDays(860 + chance.nextInt(200)));
        }
        return life;
    }

    private void reissued(LocalDate on, LocalDate expires, Random chance) {
        String code = chance.nextBoolean() ? "0101" : "0104";
        if (Api.act(id, "reissues", "issued_on", on.toString(), "reason_code", code)
                        .statusCode()
                == 200) {
            terms.add(new LocalDate[] {on, expires});
        }
    }

    private void renewed(LocalDate on) {
        LocalDate expires = on.plusYears(3).minusDays(1);
        if (Api.act(id, "renewals", "issued_on", on.toString(), "expires_on", expires.toString())
                        .statusCode()
                == 200) {
            terms.add(new LocalDate[] {on, expires});
        }
    }

    private void changed(String status, String act, LocalDate on) {
        String reason = scheme.startsWith("B01") ? "0299" : "0199";
        Map<String, Object> fields = new HashMap<>(Map.of("effective_on", on.toString()));
        if (!"VALID".equals(status)) {
            fields.put("reason_code", reason);
        }
        Object[] pairs = fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        if (Api.act(id, act, pairs).statusCode() == 200) {
            changes.add(new Object[] {status, on});
        }
    }

    private void visited(LocalDate ended, Random chance) {
        String kind = List.of("03", "03", "03", "0201", "04").get(chance.nextInt(5));
        boolean refused = chance.nextInt(8) == 0;
        Map<String, Object> visit = VisitApiIT.visit(kind, ended.minusDays(1).toString(), ended.toString());
        visit.put("result", refused ? "REFUSED" : "PASSED");
        String visitId =
                VisitApiIT.record(id, visit).then().statusCode(201).extract().path("visit_id");
        if (chance.nextInt(9) == 0) {
            VisitApiIT.post(
                            "/api/v1/visits/" + visitId + "/withdrawals",
                            "\"1\"",
                            Map.of("by", "认证监管科", "reason", "误录"))
                    .then()
                    .statusCode(200);
        } else if (!refused && !"04".equals(kind)) {
            visits.add(ended);
        }
    }

    /** The state on a day, or null before the first issue. */
    String stateOn(LocalDate day) {
        if (day.isBefore(terms.getFirst()[0])) {
            return null;
        }
        String state = "VALID";
        for (Object[] change : changes) {
            if (!((LocalDate) change[1]).isAfter(day)) {
                state = (String) change[0];
            }
        }
        boolean covered = terms.stream().anyMatch(term -> !day.isBefore(term[0]) && !day.isAfter(term[1]));
        return covered || "REVOKED".equals(state) ? state : "EXPIRED";
    }

    /** First day on which it was overdue without a break up to this one; null where it is not. */
    LocalDate overdueSince(LocalDate day) {
        String state = stateOn(day);
        if (!"VALID".equals(state) && !"SUSPENDED".equals(state)) {
            return null;
        }
        LocalDate[] current = null;
        for (LocalDate[] term : terms) {
            if (!term[0].isAfter(day) && (current == null || !term[0].isBefore(current[0]))) {
                current = term;
            }
        }
        LocalDate began = current[0];
        for (LocalDate[] term : terms) {
            if (term[1].equals(current[1]) && term[0].isBefore(began)) {
                began = term[0];
            }
        }
        LocalDate last = null;
        for (LocalDate visit : visits) {
            if (!visit.isBefore(began) && !visit.isAfter(day) && (last == null || visit.isAfter(last))) {
                last = visit;
            }
        }
        LocalDate since = null;
        for (LocalDate each = day; overdue(last == null ? began : last, last == null, each); each = each.minusDays(1)) {
            since = each;
        }
        return since;
    }

    private boolean overdue(LocalDate base, boolean first, LocalDate day) {
        LocalDate due = due(base, first, day);
        return due != null && day.isAfter(due);
    }

    /** The rules of the domain notes, written out by hand. */
    private LocalDate due(LocalDate base, boolean first, LocalDate day) {
        boolean newQms = "A0101".equals(scheme) && day.getYear() >= 2026;
        boolean newOther = "A0201".equals(scheme) && !day.isBefore(LocalDate.of(2026, 3, 1));
        if (newQms || newOther) {
            return base.plusMonths(12);
        }
        if ("B01".equals(scheme)) {
            return base.plusMonths(12);
        }
        if (scheme.startsWith("A")) {
            LocalDate yearEnd = LocalDate.of(base.getYear() + 1, 12, 31);
            LocalDate months = base.plusMonths("A0401".equals(scheme) && !first ? 12 : 15);
            return months.isBefore(yearEnd) ? months : yearEnd;
        }
        return null;
    }
}
