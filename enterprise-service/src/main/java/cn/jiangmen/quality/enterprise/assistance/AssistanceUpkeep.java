package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.kit.recurring.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes requests whose certificate has appeared, whatever came first and however long nobody looked. Of several replicas the
 * version of the request lets one through.
 */
@ApplicationScoped
class AssistanceUpkeep implements Recurring {
    private static final int PIECE = 200;
    private static final String BY = "系统:证书登记";

    private final AssistanceRequests requests;
    private final Certificates certificates;
    private final AssistanceTerms terms;
    private final Clock clock;
    private final Duration every;

    AssistanceUpkeep(
            AssistanceRequests requests,
            Certificates certificates,
            AssistanceTerms terms,
            Clock clock,
            @ConfigProperty(name = "quality.assistance.every", defaultValue = "1m") Duration every) {
        this.requests = requests;
        this.certificates = certificates;
        this.terms = terms;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "assistance";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public boolean next() {
        UUID after = new UUID(0, 0);
        List<Certificates.Came> came;
        do {
            UUID from = after;
            came = QuarkusTransaction.requiringNew().call(() -> certificates.came(LocalDate.now(clock), from, PIECE));
            for (Certificates.Came each : came) {
                QuarkusTransaction.requiringNew().run(() -> close(each));
                after = each.id();
            }
        } while (came.size() == PIECE);
        return false;
    }

    private void close(Certificates.Came came) {
        AssistanceRequest request = requests.get(came.id().toString());
        if (!request.status().isOpen()) {
            return;
        }
        // the certificate may have been told long after it was issued, and after later steps
        LocalDate on = came.issuedOn().isBefore(request.steppedOn()) ? request.steppedOn() : came.issuedOn();
        requests.save(request, request.certify(came.certificate(), new Step(on, BY, Instant.now(clock), terms::due)));
    }
}
