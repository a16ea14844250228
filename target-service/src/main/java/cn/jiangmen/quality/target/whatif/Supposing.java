package cn.jiangmen.quality.target.whatif;

import java.util.List;
import java.util.stream.Stream;

/** The statements that set up what a what-if counts: temporary tables, gone with the transaction. */
final class Supposing {
    /** Where the supposed certificates are put. */
    static final String STAGE = """
            create temp table supposed (
                certificate_id    uuid           not null,
                scheme            text           not null,
                kpi_class         text,
                sub_certificate   boolean        not null,
                holder_code       text,
                applicant_code    text,
                manufacturer_code text,
                factory_code      text,
                in_force          datemultirange not null,
                suspended         datemultirange not null
            ) on commit drop""";

    private static final String SUBJECTS = """
            create temp table supposed_subject on commit drop as
            select distinct s.subject
            from (
                select unnest(array[holder_code, applicant_code, manufacturer_code, factory_code]) as code from supposed
                union
                select unnest(array[r.holder_code, r.applicant_code, r.manufacturer_code, r.factory_code])
                from supposed p join public.certificate_replica r using (certificate_id)
            ) c
            cross join lateral subject_of(c.code) s
            where c.code is not null""";

    /** All codes that may stand for the subjects; which of them do is the ledger's statement to say. */
    private static final String CODES = """
            create temp table supposed_code on commit drop as
            select subject as code from supposed_subject
            union
            select f.code
            from supposed_subject s
            join public.enterprise_replica r on r.credit_code = s.subject
            join public.enterprise_former_code f using (enterprise_id)""";

    private static final String CERTIFICATES =
            "create temp table certificate_replica (like public.certificate_replica) on commit drop";

    private static final String OTHER_CERTIFICATES = """
            insert into pg_temp.certificate_replica
            select r.*
            from public.certificate_replica r
            where r.certificate_id in (
                select h.certificate_id from supposed_code c join public.certificate_replica h on h.holder_code = c.code
                union
                select a.certificate_id from supposed_code c join public.certificate_replica a on a.applicant_code = c.code
                    and a.applicant_code is distinct from a.holder_code
                union
                select m.certificate_id from supposed_code c join public.certificate_replica m
                    on m.manufacturer_code = c.code and m.manufacturer_code is distinct from m.holder_code
                union
                select f.certificate_id from supposed_code c join public.certificate_replica f on f.factory_code = c.code
                    and f.factory_code is distinct from f.holder_code)
              and not exists (select from supposed p where p.certificate_id = r.certificate_id)""";

    private static final String SUPPOSED_CERTIFICATES = """
            insert into pg_temp.certificate_replica (
                certificate_id, epoch, version, event_id, number, scheme, kpi_class, sub_certificate, holder_code,
                applicant_code, manufacturer_code, factory_code, in_force, suspended)
            select certificate_id, 0, 0, '', '', scheme, kpi_class, sub_certificate, holder_code, applicant_code,
                   manufacturer_code, factory_code, in_force, suspended
            from supposed""";

    /** The indexes that the ledger's statement looks certificates up by. */
    private static final List<String> INDEXES = List.of(
            "create index on pg_temp.certificate_replica (holder_code, kpi_class)",
            "create index on pg_temp.certificate_replica (applicant_code, kpi_class)",
            "create index on pg_temp.certificate_replica (manufacturer_code, kpi_class)",
            "create index on pg_temp.certificate_replica (factory_code, kpi_class)");

    private static final String MEMBERSHIPS =
            "create temp table membership (like public.membership including all) on commit drop";

    private static final String STORED_MEMBERSHIPS = """
            insert into pg_temp.membership
            select m.*
            from supposed_subject s
            join public.membership m using (subject)
            where m.definition in (select id from definition where state = 'ACTIVE')""";

    /** Empty: what the statement adds to it is the difference. */
    private static final String STEPS = "create temp table step (like public.step including all) on commit drop";

    /** In this order, when the stage is filled. */
    static final List<String> COPIES = Stream.of(
                    List.of("analyze supposed", SUBJECTS, "analyze supposed_subject", CODES, "analyze supposed_code"),
                    List.of(CERTIFICATES, OTHER_CERTIFICATES, SUPPOSED_CERTIFICATES),
                    INDEXES,
                    List.of(MEMBERSHIPS, STORED_MEMBERSHIPS, STEPS),
                    List.of("analyze pg_temp.certificate_replica", "analyze pg_temp.membership"))
            .flatMap(List::stream)
            .toList();

    private Supposing() {}
}
