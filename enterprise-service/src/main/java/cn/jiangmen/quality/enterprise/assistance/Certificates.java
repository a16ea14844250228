package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the replica of certificates tells of those who asked for help, under whatever code they had. */
@ApplicationScoped
class Certificates {
    /** The first certificate of the wanted scheme or class that was issued since the request and is in force on a day. */
    private static final String CAME = """
            select r.id, c.id as certificate_id, c.number, c.issued_on
            from assistance_request r
            cross join lateral (
                select h.certificate_id as id, h.number, h.issued_on
                from holding_party p join holding h using (certificate_id)
                where p.credit_code in (select r.credit_code union select c from enterprise_of(r.credit_code) e
                                        cross join enterprise_codes(e.id) as c)
                  and r.scheme in (h.scheme, h.kpi_class)
                  and h.issued_on >= r.requested_on and h.issued_on <= ? and h.in_force @> ?
                  and h.certificate_id <> all (r.set_aside)
                order by h.issued_on, h.certificate_id
                limit 1) c
            where r.closed_on is null and r.id > ?
            order by r.id
            limit ?""";

    private static final String OF = """
            select h.certificate_id as id, h.number, h.issued_on
            from (values (?::text, ?::text)) as q(number, code)
            join holding h on upper(replace(h.number, ' ', '')) = upper(replace(q.number, ' ', '')) and not h.withdrawn
            where exists (
                  select from holding_party p
                  where p.certificate_id = h.certificate_id
                    and p.credit_code in (select q.code union select c from enterprise_of(q.code) e
                                          cross join enterprise_codes(e.id) as c))
            order by h.issued_on desc
            limit 1""";

    private final JsonRows rows;

    Certificates(JsonRows rows) {
        this.rows = rows;
    }

    /** An open request, and the certificate that closes it. */
    record Came(UUID id, UUID certificateId, String number, LocalDate issuedOn) {
        Certificate certificate() {
            return new Certificate(certificateId, number, issuedOn);
        }
    }

    List<Came> came(LocalDate on, UUID after, int most) {
        return rows.list(Came.class, CAME, on, on, after, most);
    }

    Optional<Certificate> of(String creditCode, String number) {
        return rows.first(Certificate.class, OF, number, creditCode);
    }
}
