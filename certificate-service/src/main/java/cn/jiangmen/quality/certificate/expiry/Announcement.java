package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryMessages;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.kit.events.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One announcement.
 *
 * @param version how many there were of this certificate, this one included
 */
record Announcement(ExpiryState state, long version) {
    /** Reads a row with the columns of {@link #COLUMNS}, {@code stage}, {@code announced_on} and {@code version}. */
    static final String COLUMNS = """
            c.id, c.number, c.body, c.scheme, s.kpi_class, c.holder_name, c.holder_credit_code, c.holder_country,
            c.expires_on""";

    static Announcement read(ResultSet row) throws SQLException {
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        String kpiClass = row.getString("kpi_class");
        return new Announcement(
                new ExpiryState(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("body"),
                        row.getString("scheme"),
                        kpiClass == null ? null : KpiClass.valueOf(kpiClass),
                        new Holder(
                                row.getString("holder_name"),
                                row.getString("holder_credit_code"),
                                row.getString("holder_country")),
                        ExpiryStage.valueOf(row.getString("stage")),
                        expiresOn,
                        expiresOn.plusDays(1),
                        row.getObject("announced_on", LocalDate.class),
                        expiresOn.plusDays(1),
                        null),
                row.getLong("version"));
    }

    Change change() {
        return ExpiryMessages.change(state, version);
    }
}
