package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a source tells of a known certificate, divided by the declared precedence: what counts, as facts in which the rest is
 * as it is known, and what does not.
 *
 * @param facts to be taken over
 * @param fields all that was told
 * @param lost what does not count
 */
record Telling(RegisterFacts facts, Set<String> fields, List<LosingValue> lost) {

    static Telling of(Certificate known, RegisterFacts facts, Statement statement, Precedence precedence, Instant now) {
        return new Division(known, facts, statement, precedence, now).divided();
    }

    /** One division at work. */
    private static final class Division {
        private final Certificate known;
        private final RegisterFacts facts;
        private final Statement statement;
        private final Precedence precedence;
        private final Instant now;
        private final Map<String, String> before;
        private final List<LosingValue> lost = new ArrayList<>();

        Division(Certificate known, RegisterFacts facts, Statement statement, Precedence precedence, Instant now) {
            this.known = known;
            this.facts = facts;
            this.statement = statement;
            this.precedence = precedence;
            this.now = now;
            this.before = FieldValues.of(known);
        }

        Telling divided() {
            Map<String, String> told = FieldValues.details(facts.details());
            Set<String> refused = new HashSet<>();
            told.forEach((field, value) -> {
                if (!counts(field, value)) {
                    refused.add(field);
                }
            });
            String scheme = counts(FieldValues.SCHEME, facts.scheme()) ? facts.scheme() : known.scheme();
            Term term = term();
            Set<String> fields = new HashSet<>(told.keySet());
            fields.addAll(List.of(FieldValues.SCHEME, FieldValues.TERM, FieldValues.STATUS));
            RegisterFacts counting = new RegisterFacts(
                    facts.number(),
                    facts.body(),
                    facts.kind(),
                    scheme,
                    facts.status(),
                    term.issuedOn(),
                    term.expiresOn(),
                    facts.changedOn(),
                    facts.reasonCode(),
                    facts.reason(),
                    without(facts.details(), refused));
            return new Telling(statusCounts() ? counting : standing(counting), fields, lost);
        }

        private Term term() {
            Term told = new Term(facts.issuedOn(), facts.expiresOn());
            Term current = known.terms().getLast();
            if (told.equals(current)
                    || news(FieldValues.TERM, told.issuedOn(), current.issuedOn())
                    || counts(FieldValues.TERM, FieldValues.term(told))) {
                return told;
            }
            return current;
        }

        /** An expiry is no decision of anybody, and the same state says nothing new. */
        private boolean statusCounts() {
            StatusChange last = known.statusChanges().isEmpty()
                    ? null
                    : known.statusChanges().getLast();
            CertificateStatus standing = last == null ? CertificateStatus.VALID : last.status();
            LocalDate since = facts.changedOn();
            boolean same =
                    facts.status() == standing && (since == null || last == null || since.equals(last.effectiveOn()));
            if (facts.status() == CertificateStatus.EXPIRED || same) {
                return true;
            }
            LocalDate lastDay = last == null ? known.terms().getFirst().issuedOn() : last.effectiveOn();
            return news(FieldValues.STATUS, since, lastDay)
                    || counts(FieldValues.STATUS, facts.status() + (since == null ? "" : " " + since));
        }

        /** Whether it began after the day up to which the known source can speak: then it contradicts nobody. */
        private boolean news(String field, LocalDate began, LocalDate lastKnown) {
            Statement owner = known.provenance().of(field, known.source());
            if (began == null || owner.source() == statement.source()) {
                return false;
            }
            LocalDate spokenUpTo = owner.source() == Source.OFFICER || owner.at() == null
                    ? lastKnown
                    : LocalDate.ofInstant(owner.at(), Time.ZONE);
            return began.isAfter(spokenUpTo) && began.isAfter(lastKnown);
        }

        private boolean counts(String field, String value) {
            String current = before.get(field);
            if (current == null || current.equals(value)) {
                return true;
            }
            Statement owner = known.provenance().of(field, known.source());
            boolean sameSource = owner.source() == statement.source();
            boolean older = sameSource
                    && (statement.olderThan(owner.at())
                            || statement.olderThan(known.provenance().told().get(statement.source())));
            if (sameSource ? !older : precedence.prefers(field, statement.source(), owner.source())) {
                return true;
            }
            lost.add(new LosingValue(
                    field,
                    value,
                    statement.source(),
                    statement.at(),
                    owner.source(),
                    older ? LosingValue.Why.OLDER : LosingValue.Why.PRECEDENCE,
                    statement.cause(),
                    now));
            return false;
        }

        /** The facts with the state that is known. */
        private RegisterFacts standing(RegisterFacts counting) {
            StatusChange last = known.statusChanges().isEmpty()
                    ? null
                    : known.statusChanges().getLast();
            boolean valid = last == null || last.status() == CertificateStatus.VALID;
            return new RegisterFacts(
                    counting.number(),
                    counting.body(),
                    counting.kind(),
                    counting.scheme(),
                    valid ? CertificateStatus.VALID : last.status(),
                    counting.issuedOn(),
                    counting.expiresOn(),
                    valid ? null : last.effectiveOn(),
                    null,
                    null,
                    counting.details());
        }

        private static Details without(Details told, Set<String> refused) {
            if (refused.isEmpty()) {
                return told;
            }
            Holder holder = told.holder();
            Map<String, String> further = new TreeMap<>(told.further());
            further.keySet().removeIf(name -> refused.contains("further." + name));
            return new Details(
                    new Holder(
                            refused.contains("holder_name") ? null : holder.name(),
                            refused.contains("holder_credit_code") ? null : holder.creditCode(),
                            refused.contains("holder_country") ? null : holder.country()),
                    told.parties().stream()
                            .map(party -> without(party, refused))
                            .toList(),
                    new Product(
                            refused.contains("product_class")
                                    ? null
                                    : told.product().productClass(),
                            refused.contains("product_name")
                                    ? null
                                    : told.product().name(),
                            refused.contains("product_model")
                                    ? null
                                    : told.product().model()),
                    refused.contains("body_name") ? null : told.bodyName(),
                    refused.contains("standard") ? null : told.standard(),
                    refused.contains("sub_certificate") ? null : told.subCertificate(),
                    refused.contains("main_number") ? null : told.mainNumber(),
                    refused.contains("first_issued_on") ? null : told.firstIssuedOn(),
                    further);
        }

        private static Party without(Party party, Set<String> refused) {
            String role = party.role().name().toLowerCase(java.util.Locale.ROOT);
            return new Party(
                    party.role(),
                    refused.contains(role + "_name") ? null : party.name(),
                    refused.contains(role + "_credit_code") ? null : party.creditCode(),
                    refused.contains(role + "_country") ? null : party.country());
        }
    }
}
