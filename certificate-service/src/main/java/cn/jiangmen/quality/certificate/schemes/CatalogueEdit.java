package cn.jiangmen.quality.certificate.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.Session;

/** What every change of the catalogue needs: they wait for each other, and every instance notices them. */
@ApplicationScoped
class CatalogueEdit {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final int LATEST_YEARS = 30;

    private final Catalogue catalogue;
    private final Session session;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    CatalogueEdit(Catalogue catalogue, Session session, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.catalogue = catalogue;
        this.session = session;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Holds the catalogue for the rest of the transaction and answers what is in it. */
    Schemes hold() {
        session.createNativeMutationQuery("update catalogue_state set version = version + 1")
                .executeUpdate();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    catalogue.forget();
                }
            }
        });
        return catalogue.read();
    }

    /** @throws CatalogueRefused.DayImplausible for a day that no instrument in force can have named; null is none */
    void plausible(String field, LocalDate day) {
        if (day != null
                && (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock).plusYears(LATEST_YEARS)))) {
            throw new CatalogueRefused.DayImplausible(field, day);
        }
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
