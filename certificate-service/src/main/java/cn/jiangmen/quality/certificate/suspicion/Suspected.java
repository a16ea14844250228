package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.certificate.suspicion.events.LeadState;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lead in the hands of the scan: a row of {@code certificate_lead} as it was read or is to be written.
 *
 * @param version 0 for one that is not stored yet
 */
record Suspected(UUID id, long version, LeadStatus status, String county, LocalDate foundOn, Finding finding) {

    /** Reads a row. */
    static Suspected of(ResultSet row) throws SQLException {
        String county = row.getString("county");
        return new Suspected(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                LeadStatus.valueOf(row.getString("status")),
                county,
                row.getObject("found_on", LocalDate.class),
                Finding.of(row));
    }

    Suspected with(LeadStatus newStatus, String newCounty, Finding newFinding) {
        return new Suspected(id, version + 1, newStatus, newCounty, foundOn, newFinding);
    }

    LeadState state(ActiveRule rule, LocalDate today, String reason) {
        try {
            return new LeadState(
                    id,
                    rule.code(),
                    rule.nameZh(),
                    rule.nameEn(),
                    rule.basis(),
                    status,
                    finding.subjectKind(),
                    finding.subjectName(),
                    finding.creditCode(),
                    county,
                    finding.number(),
                    finding.body(),
                    finding.scheme(),
                    List.copyOf(finding.certificates()),
                    Json.EVENTS.readTree(finding.evidence()),
                    foundOn,
                    today,
                    reason);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be read", e);
        }
    }
}
