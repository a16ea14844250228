package cn.jiangmen.quality.supervision.publicity;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A penalty for the credit platform, beside what the register of enterprises says of its party.
 *
 * @param confiscated gains and goods, in yuan
 * @param registeredName null when the register does not know the code
 * @param registeredCode the code that the enterprise has now
 */
record Entry(
        UUID penaltyId,
        String county,
        String partyName,
        String partyKind,
        String creditCode,
        String legalRepresentative,
        String decisionNumber,
        String offenceType,
        String facts,
        String basis,
        List<String> kinds,
        String content,
        BigDecimal fine,
        BigDecimal confiscated,
        String licences,
        LocalDate decidedOn,
        LocalDate restrictionUntil,
        LocalDate endsOn,
        String status,
        String authorityName,
        String authorityCode,
        String registeredName,
        String registeredNameKey,
        String registeredCode,
        String registeredStatus) {

    static Entry of(ResultSet row) throws SQLException {
        Array kinds = row.getArray("kinds");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("county"),
                row.getString("enterprise_name"),
                row.getString("party_kind"),
                row.getString("credit_code"),
                row.getString("legal_representative"),
                row.getString("decision_number"),
                row.getString("offence_type"),
                row.getString("facts"),
                row.getString("article"),
                List.of((String[]) kinds.getArray()),
                row.getString("content"),
                row.getBigDecimal("fine_yuan"),
                row.getBigDecimal("confiscated"),
                row.getString("licences"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("restriction_until", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("publication_status"),
                row.getString("authority_name"),
                row.getString("authority_code"),
                row.getString("registered_name"),
                row.getString("registered_name_key"),
                row.getString("registered_code"),
                row.getString("registered_status"));
    }
}
