package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Every version of every enterprise. */
@ApplicationScoped
class EnterpriseHistory {
    private final VersionHistory versions;

    EnterpriseHistory(Session session) {
        versions = new VersionHistory(session, "enterprise_history", Set.of("enterprise_id", "effective_on"));
    }

    void append(Enterprise enterprise, long version, EnterpriseEvent event, Object state) {
        versions.append(
                enterprise.id(),
                version,
                name(event),
                event.effectiveOn(),
                event.reason(),
                state,
                enterprise.changedAt());
    }

    /** A version for {@link #appendAll}. */
    static VersionHistory.Entry entry(Enterprise enterprise, long version, EnterpriseEvent event, Object state) {
        return new VersionHistory.Entry(
                enterprise.id(),
                version,
                name(event),
                event.effectiveOn(),
                event.reason(),
                state,
                enterprise.changedAt());
    }

    /** Writes many versions; the enterprises are flushed already. */
    void appendAll(List<VersionHistory.Entry> entries) {
        versions.appendAll(entries);
    }

    Page<VersionHistory.Version> page(Enterprise enterprise, String cursor, int limit) {
        return versions.page(enterprise.id(), cursor, limit);
    }

    private static String name(EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseEvent.Registered _ -> "registered";
            case EnterpriseEvent.Withdrawn _ -> "withdrawn";
            case EnterpriseEvent.Corrected _ -> "corrected";
            case EnterpriseEvent.CountyMoved _ -> "county-moved";
            case EnterpriseEvent.CountyMoveCorrected _ -> "county-move-corrected";
            case EnterpriseEvent.CountyMoveWithdrawn _ -> "county-move-withdrawn";
            case EnterpriseEvent.Deregistered _ -> "deregistered";
            case EnterpriseEvent.DeregistrationWithdrawn _ -> "deregistration-withdrawn";
            case EnterpriseEvent.Revoked _ -> "revoked";
            case EnterpriseEvent.RevocationWithdrawn _ -> "revocation-withdrawn";
            case EnterpriseEvent.Merged _ -> "merged";
            case EnterpriseEvent.MergerWithdrawn _ -> "merger-withdrawn";
            case EnterpriseEvent.Absorbed _ -> "absorbed";
            case EnterpriseEvent.AbsorptionWithdrawn _ -> "absorption-withdrawn";
            case EnterpriseEvent.CreditCodeChanged _ -> "credit-code-changed";
            case EnterpriseEvent.CreditCodeChangeWithdrawn _ -> "credit-code-change-withdrawn";
            case EnterpriseEvent.NameChanged _ -> "name-changed";
            case EnterpriseEvent.NameChangeWithdrawn _ -> "name-change-withdrawn";
            case EnterpriseEvent.ZonesChanged _ -> "zones-changed";
            case EnterpriseEvent.SitesChanged _ -> "sites-changed";
            case EnterpriseEvent.BoundariesChanged _ -> "boundaries-changed";
        };
    }
}
