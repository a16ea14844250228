package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.kit.store.Conditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Searches the directories; a list, its count and its file come from one selection. */
@ApplicationScoped
public class DirectoryReading {
    private static final String CAPABILITIES = "capability_line";
    private static final String RESOURCES = "resource_line";
    private static final String ORDER = "id";

    private final Session session;
    private final StatelessSession rows;

    DirectoryReading(Session session, StatelessSession rows) {
        this.session = session;
        this.rows = rows;
    }

    /** The institution of a line, as much as a reader needs to go there. */
    public record Owner(UUID laboratoryId, String name, String county, String contact, String platform) {}

    /** What an institution can do. */
    public record CapabilityLine(UUID id, Owner laboratory, Capability capability) {}

    /** What an institution shares. */
    public record ResourceLine(UUID id, Owner laboratory, SharedResource resource) {}

    /** Capabilities that fit, after one of them; null asks for all. */
    @Transactional
    public List<CapabilityLine> capabilities(DirectoryFilter filter, Capability.Basis basis, UUID after, int limit) {
        return of(filter, basis)
                .andIf(after, "id > :after", "after")
                .list(session, Tuple.class, CAPABILITIES, ORDER, limit)
                .stream()
                .map(DirectoryReading::capability)
                .toList();
    }

    @Transactional
    public long countCapabilities(DirectoryFilter filter, Capability.Basis basis) {
        return of(filter, basis).count(session, CAPABILITIES);
    }

    /** Shows every capability that fits; they are read in pieces and not kept. */
    public void eachCapability(DirectoryFilter filter, Capability.Basis basis, Consumer<CapabilityLine> line) {
        QuarkusTransaction.requiringNew().run(() -> of(filter, basis)
                .each(rows, Tuple.class, CAPABILITIES, ORDER, row -> line.accept(capability(row))));
    }

    /** Resources that fit, after one of them; null asks for all. */
    @Transactional
    public List<ResourceLine> resources(
            DirectoryFilter filter, SharedResource.Kind kind, SharedResource.Openness openness, UUID after, int limit) {
        return of(filter, kind, openness)
                .andIf(after, "id > :after", "after")
                .list(session, Tuple.class, RESOURCES, ORDER, limit)
                .stream()
                .map(DirectoryReading::resource)
                .toList();
    }

    @Transactional
    public long countResources(DirectoryFilter filter, SharedResource.Kind kind, SharedResource.Openness openness) {
        return of(filter, kind, openness).count(session, RESOURCES);
    }

    /** Shows every resource that fits; they are read in pieces and not kept. */
    public void eachResource(
            DirectoryFilter filter,
            SharedResource.Kind kind,
            SharedResource.Openness openness,
            Consumer<ResourceLine> line) {
        QuarkusTransaction.requiringNew().run(() -> of(filter, kind, openness)
                .each(rows, Tuple.class, RESOURCES, ORDER, row -> line.accept(resource(row))));
    }

    private static Conditions of(DirectoryFilter filter, Capability.Basis basis) {
        return filter.lines().andIf(basis == null ? null : basis.name(), "basis = :basis", "basis");
    }

    private static Conditions of(DirectoryFilter filter, SharedResource.Kind kind, SharedResource.Openness openness) {
        return filter.lines()
                .andIf(kind == null ? null : kind.name(), "kind = :kind", "kind")
                .andIf(openness == null ? null : openness.name(), "openness = :openness", "openness");
    }

    private static Owner owner(Tuple row) {
        return new Owner(
                row.get("laboratory_id", UUID.class),
                row.get("laboratory_name", String.class),
                row.get("county", String.class),
                row.get("contact", String.class),
                row.get("platform", String.class));
    }

    private static CapabilityLine capability(Tuple row) {
        return new CapabilityLine(
                row.get("id", UUID.class),
                owner(row),
                new Capability(
                        row.get("field", String.class),
                        row.get("product", String.class),
                        row.get("parameter", String.class),
                        row.get("standard", String.class),
                        Capability.Basis.valueOf(row.get("basis", String.class)),
                        day(row, "begins_on"),
                        day(row, "ends_on")));
    }

    private static ResourceLine resource(Tuple row) {
        return new ResourceLine(
                row.get("id", UUID.class),
                owner(row),
                new SharedResource(
                        SharedResource.Kind.valueOf(row.get("kind", String.class)),
                        row.get("name", String.class),
                        row.get("model", String.class),
                        row.get("description", String.class),
                        SharedResource.Openness.valueOf(row.get("openness", String.class)),
                        row.get("terms", String.class),
                        day(row, "begins_on"),
                        day(row, "ends_on")));
    }

    static LocalDate day(Tuple row, String column) {
        Object value = row.get(column);
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
