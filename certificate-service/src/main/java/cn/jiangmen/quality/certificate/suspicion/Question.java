package cn.jiangmen.quality.certificate.suspicion;

/**
 * A rule as it is asked of a batch of the register. Both texts begin with {@link #GIVEN}: the certificates of the batch
 * ({@code ids}), the observations that it touches ({@code seen}) and the parameters of the rule ({@code p}).
 *
 * @param rule code of the rule
 * @param findings answers what is suspicious, in the columns of {@link Finding}
 * @param scope answers the keys of open leads that the batch may have cleared: those that the findings do not name are
 */
record Question(String rule, String findings, String scope) {
    static final String GIVEN = "with given as (select ?::uuid[] as ids, ?::uuid[] as seen, ?::jsonb as p), ";

    private static final String ABOUT = GIVEN + """
            none as (select)
            select l.key from certificate_lead l, given g
            where l.rule = '%s' and l.status = 'OPEN' and (l.certificates && g.ids %s)""";

    /** Leads that rest on a certificate of the batch. */
    static Question onCertificates(String rule, String findings) {
        return or(rule, findings, "");
    }

    /** Leads that rest on a certificate of the batch, or fit a further condition on the lead {@code l}. */
    static Question or(String rule, String findings, String further) {
        return new Question(rule, GIVEN + findings, ABOUT.formatted(rule, further));
    }
}
