package cn.jiangmen.quality.enterprise.representatives;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records legal representatives and lets those look who may; every look leaves a row. */
@ApplicationScoped
public class Representatives {
    private static final String PRESENT = """
            select r.version, r.name, r.since, r.recorded_at from legal_representative r
            where r.enterprise_id = ? order by r.version desc limit 1""";

    private static final String RECORD = """
            insert into legal_representative (enterprise_id, version, name, since, by, reason, recorded_at)
            values (?, ?, ?, cast(? as date), ?, ?, ?)
            on conflict do nothing""";

    private static final String KEEP = """
            insert into personal_data_look (id, enterprise_id, credit_code, version, purpose, by, role, looked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOOKS = """
            select l.id, l.credit_code, l.purpose, l.by, l.role, l.looked_at
            from personal_data_look l
            where (cast(? as uuid) is null or l.enterprise_id = ?) and (cast(? as uuid) is null or l.id < ?)
            order by l.id desc limit ?""";

    private final EnterpriseService enterprises;
    private final JsonRows rows;
    private final PersonalDataSettings settings;
    private final Clock clock;

    Representatives(EnterpriseService enterprises, JsonRows rows, PersonalDataSettings settings, Clock clock) {
        this.enterprises = enterprises;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** A look that somebody took; without what was seen. */
    public record Look(UUID id, String creditCode, String purpose, String by, String role, Instant lookedAt) {}

    /**
     * The present one.
     *
     * @throws RepresentativeRefused.NotRecorded when none is
     */
    public Representative get(CreditCode code) {
        return present(enterprises.get(code)).orElseThrow(RepresentativeRefused.NotRecorded::new);
    }

    /** Records who it is from now on; the first one needs no version. */
    @Transactional
    public Representative record(
            CreditCode code, String ifMatch, String name, LocalDate since, String by, String reason) {
        Enterprise enterprise = enterprises.get(code);
        Optional<Representative> present = present(enterprise);
        present.ifPresent(now -> Versions.require(ifMatch, now.version()));
        long version = present.map(Representative::version).orElse(0L) + 1;
        int written = rows.change(
                RECORD,
                enterprise.id(),
                version,
                name.strip(),
                since == null ? null : since.toString(),
                by,
                reason,
                Instant.now(clock));
        Representative recorded = present(enterprise).orElseThrow();
        if (written == 0) { // somebody was quicker
            Versions.require("\"" + (version - 1) + "\"", recorded.version());
        }
        return recorded;
    }

    /**
     * Shows it in full, for a purpose; the look is kept in the same transaction.
     *
     * @throws RepresentativeRefused.RoleNotAllowed when the role may not
     */
    @Transactional
    public Representative look(CreditCode code, String purpose, String by, String role) {
        if (!settings.roles().contains(role)) {
            throw new RepresentativeRefused.RoleNotAllowed(role);
        }
        Enterprise enterprise = enterprises.get(code);
        Representative seen = present(enterprise).orElseThrow(RepresentativeRefused.NotRecorded::new);
        rows.change(
                KEEP,
                Ids.next(),
                enterprise.id(),
                enterprise.creditCode().value(),
                seen.version(),
                purpose,
                by,
                role,
                Instant.now(clock));
        return seen;
    }

    /**
     * Who looked, newest first.
     *
     * @param code null asks for all
     * @param before the id before which the page begins, or null
     */
    public List<Look> looks(CreditCode code, UUID before, int limit) {
        UUID enterprise = code == null ? null : enterprises.get(code).id();
        return rows.list(Look.class, LOOKS, enterprise, enterprise, before, before, limit);
    }

    private Optional<Representative> present(Enterprise enterprise) {
        return rows.first(Representative.class, PRESENT, enterprise.id());
    }
}
