package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The whole story of one certificate: who holds it, for which terms, and every change of state with its day. */
final class Certificate {
    private final Scheme scheme;
    private final String number;
    private final CertificationBody body;
    private final Enterprise holder;
    private final List<Term> terms = new ArrayList<>();
    private final List<StateChange> changes = new ArrayList<>();
    private final LocalDate reportedOn;
    private LocalDate firstIssuedOn;
    private Certificate main;
    private Goods goods;
    private LateCode lateCode;

    /** Days of validity, both included, as decided on {@code decidedOn}; a renewal adds a later one. */
    record Term(LocalDate decidedOn, LocalDate issuedOn, LocalDate expiresOn) {}

    /** The state a certificate was put into on a day, with the register's reason. */
    record StateChange(LocalDate on, State state, String code, String reason) {}

    /** What a product certificate is for, and the other two parties, each null where the register leaves it empty. */
    record Goods(String productClass, String product, String model, Enterprise manufacturer, Enterprise factory) {}

    /** The credit code of the holder as the register showed it, wrongly or not at all, before {@code correctedOn}. */
    record LateCode(String before, LocalDate correctedOn) {}

    Certificate(
            Scheme scheme, String number, CertificationBody body, Enterprise holder, Term first, LocalDate reportedOn) {
        this.scheme = scheme;
        this.number = number;
        this.body = body;
        this.holder = holder;
        this.terms.add(first);
        this.reportedOn = reportedOn;
        this.firstIssuedOn = first.issuedOn();
    }

    Certificate forGoods(Goods what) {
        goods = what;
        return this;
    }

    Certificate firstIssued(LocalDate day) {
        firstIssuedOn = day;
        return this;
    }

    Certificate under(Certificate mainCertificate) {
        main = mainCertificate;
        return this;
    }

    Certificate showingBefore(LateCode code) {
        lateCode = code;
        return this;
    }

    void renew(Term term) {
        terms.add(term);
    }

    boolean isFirst(Term term) {
        return terms.getFirst().equals(term);
    }

    void change(StateChange change) {
        changes.add(change);
    }

    void forget(int changesKept) {
        changes.subList(changesKept, changes.size()).clear();
    }

    Scheme scheme() {
        return scheme;
    }

    String number() {
        return number;
    }

    CertificationBody body() {
        return body;
    }

    Enterprise holder() {
        return holder;
    }

    List<Term> terms() {
        return terms;
    }

    List<StateChange> changes() {
        return changes;
    }

    /** The day the body reported the certificate; no export of an earlier day shows it. */
    LocalDate reportedOn() {
        return reportedOn;
    }

    LocalDate firstIssuedOn() {
        return firstIssuedOn;
    }

    /** The main certificate of a sub-certificate, else null. */
    Certificate main() {
        return main;
    }

    Goods goods() {
        return goods;
    }

    LateCode lateCode() {
        return lateCode;
    }
}
