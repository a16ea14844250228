package cn.jiangmen.quality.supervision.publicity;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Checks the penalties that the credit platform is to get, and writes those that pass into a file in its layout. */
@ApplicationScoped
public class DoublePublicity {
    private static final int PIECE = 500;
    private static final String ENTRIES = """
            with q as (select ?::text as county, ?::date as first_day, ?::date as last_day, ?::uuid as after)
            select p.*, p.gains_yuan + p.goods_yuan as confiscated, u.status as publication_status, u.ends_on,
                   a.name as authority_name, a.credit_code as authority_code, e.name as registered_name,
                   e.name_key as registered_name_key, e.credit_code as registered_code, e.status as registered_status
            from q cross join penalty p
            join penalty_publication u on u.penalty_id = p.id and u.channel = 'CREDIT'
            join authority a on a.county = p.county
            left join lateral enterprise_of(p.credit_code) e on true
            where p.status = 'DECIDED' and u.status in ('DUE', 'PUBLISHED', 'CORRECTION_DUE')
              and (q.county is null or p.county = q.county)
              and (q.first_day is null or p.decided_on >= q.first_day)
              and (q.last_day is null or p.decided_on <= q.last_day)
              and (q.after is null or p.id > q.after)
            order by p.id""";

    private final DataSource database;
    private final Authorities authorities;

    DoublePublicity(DataSource database, Authorities authorities) {
        this.database = database;
        this.authorities = authorities;
    }

    /** Which penalties; null asks for all. */
    public record Filter(String county, LocalDate decidedFrom, LocalDate decidedTo) {}

    /** What the check says of a penalty. */
    @Schema(name = "PublicityCheck")
    public record Check(
            UUID penaltyId,
            String decisionNumber,
            LocalDate decidedOn,
            String county,
            String partyName,
            String creditCode,
            @Schema(nullable = true) String registeredName,
            @Schema(nullable = true) String registeredCode,
            boolean passed,
            List<Finding> findings) {}

    /**
     * Lets a selection pass that can be made.
     *
     * @throws PublicityRefused when the county is unknown or the days run backwards
     */
    public void require(Filter filter) {
        if (filter.county() != null) {
            authorities.require(filter.county());
        }
        if (filter.decidedFrom() != null
                && filter.decidedTo() != null
                && filter.decidedFrom().isAfter(filter.decidedTo())) {
            throw new PublicityRefused.DaysReversed();
        }
    }

    /** The first checks after a penalty; null for passed asks for both. */
    public List<Check> checks(Filter filter, Boolean passed, UUID after, int limit) {
        require(filter);
        List<Check> checks = new ArrayList<>();
        read(filter, after, each -> {
            List<Finding> found = PreCheck.of(each);
            boolean passes = PreCheck.passes(found);
            if (passed == null || passed == passes) {
                checks.add(new Check(
                        each.penaltyId(),
                        each.decisionNumber(),
                        each.decidedOn(),
                        each.county(),
                        each.partyName(),
                        each.creditCode(),
                        each.registeredName(),
                        each.registeredCode(),
                        passes,
                        found));
            }
            return checks.size() < limit;
        });
        return checks;
    }

    /** All that pass the check, as they are at one moment; written while they are read. */
    public void write(Filter filter, TableFormat format, OutputStream out) {
        AtomicInteger left = new AtomicInteger();
        try (TableWriter table = format.open(out, "行政处罚", CfLayout.COLUMNS)) {
            read(filter, null, each -> {
                if (PreCheck.passes(PreCheck.of(each))) {
                    table.row(CfLayout.row(each));
                } else {
                    left.incrementAndGet();
                }
                return true;
            });
            if (left.get() > 0) {
                table.notes(List.of("未通过名称、代码等预检而未列入的处罚决定:" + left.get() + " 件,见预检清单。"));
            }
        }
    }

    private void read(Filter filter, UUID after, Predicate<Entry> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            connection.setAutoCommit(false); // else the driver reads all rows at once
            query.setFetchSize(PIECE);
            query.setString(1, filter.county());
            query.setObject(2, filter.decidedFrom());
            query.setObject(3, filter.decidedTo());
            query.setObject(4, after);
            try (ResultSet row = query.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = reader.test(Entry.of(row));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new PersistenceException("the penalties for the credit platform could not be read", e);
        }
    }
}
