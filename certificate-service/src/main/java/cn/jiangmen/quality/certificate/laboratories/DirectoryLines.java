package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The lines of the directories as they are written, each with the version of the institution that made or ended it. */
@ApplicationScoped
class DirectoryLines {
    private static final String CAPABILITY = """
            insert into laboratory_capability (id, laboratory_id, field, product, parameter, standard, basis, begins_on,
                ends_on, since_version, recorded_at)
            values (:id, :laboratory, :field, :product, :parameter, :standard, :basis, :from, :to, :version, :now)""";
    private static final String END_CAPABILITY = """
            update laboratory_capability set ends_on = :day, ended_version = :version
            where id = :id and laboratory_id = :laboratory and ended_version is null and begins_on < :day""";
    private static final String RESOURCE = """
            insert into shared_resource (row_id, id, laboratory_id, kind, name, model, description, openness, terms,
                begins_on, ends_on, since_version, recorded_at)
            values (:row, :id, :laboratory, :kind, :name, :model, :description, :openness, :terms, :from, :to, :version,
                :now)""";
    private static final String KNOWN_RESOURCE = """
            select kind, name, model, description, openness, terms, begins_on, ends_on from shared_resource
            where id = :id and laboratory_id = :laboratory and ended_version is null""";
    private static final String END_RESOURCE =
            "update shared_resource set ended_version = :version where id = :id and ended_version is null";
    private static final String COUNT_CAPABILITIES =
            "select count(*) from laboratory_capability where laboratory_id = :laboratory and ended_version is null";
    private static final String COUNT_RESOURCES = """
            select count(*) from shared_resource
            where laboratory_id = :laboratory and ended_version is null and ends_on is null""";

    private final Session session;
    private final Clock clock;

    DirectoryLines(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Begins a line of what an institution can do. */
    void add(Laboratory laboratory, Capability told) {
        inOrder(told.from(), told.to());
        session.createNativeMutationQuery(CAPABILITY)
                .setParameter("id", Ids.next())
                .setParameter("laboratory", laboratory.id())
                .setParameter("field", Normal.text(told.field()))
                .setParameter("product", Normal.text(told.product()))
                .setParameter("parameter", Normal.text(told.parameter()))
                .setParameter("standard", Normal.text(told.standard()), String.class)
                .setParameter("basis", told.basis().name())
                .setParameter("from", told.from())
                .setParameter("to", told.to(), LocalDate.class)
                .setParameter("version", laboratory.version() + 1)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Ends a line.
     *
     * @throws LaboratoryRefused.LineNotFound when there is no such line, it has ended, or begins no earlier
     */
    void end(Laboratory laboratory, UUID capability, LocalDate day) {
        int ended = session.createNativeMutationQuery(END_CAPABILITY)
                .setParameter("id", capability)
                .setParameter("laboratory", laboratory.id())
                .setParameter("day", day)
                .setParameter("version", laboratory.version() + 1)
                .executeUpdate();
        if (ended == 0) {
            throw new LaboratoryRefused.LineNotFound(capability);
        }
    }

    void add(Laboratory laboratory, SharedResource told) {
        write(laboratory, Ids.next(), told);
    }

    /** What is shared under an id now. */
    SharedResource resource(Laboratory laboratory, UUID id) {
        return session.createNativeQuery(KNOWN_RESOURCE, Tuple.class)
                .setParameter("id", id)
                .setParameter("laboratory", laboratory.id())
                .getResultStream()
                .map(row -> new SharedResource(
                        SharedResource.Kind.valueOf(row.get("kind", String.class)),
                        row.get("name", String.class),
                        row.get("model", String.class),
                        row.get("description", String.class),
                        SharedResource.Openness.valueOf(row.get("openness", String.class)),
                        row.get("terms", String.class),
                        DirectoryReading.day(row, "begins_on"),
                        DirectoryReading.day(row, "ends_on")))
                .findFirst()
                .orElseThrow(() -> new LaboratoryRefused.LineNotFound(id));
    }

    /** A further row of a resource; the one before stays. */
    void replace(Laboratory laboratory, UUID id, SharedResource told) {
        session.createNativeMutationQuery(END_RESOURCE)
                .setParameter("id", id)
                .setParameter("version", laboratory.version() + 1)
                .executeUpdate();
        write(laboratory, id, told);
    }

    private void write(Laboratory laboratory, UUID id, SharedResource told) {
        inOrder(told.from(), told.to());
        MutationQuery insert = session.createNativeMutationQuery(RESOURCE)
                .setParameter("row", Ids.next())
                .setParameter("id", id)
                .setParameter("laboratory", laboratory.id())
                .setParameter("kind", told.kind().name())
                .setParameter("name", Normal.text(told.name()))
                .setParameter("model", Normal.text(told.model()), String.class)
                .setParameter("description", Normal.text(told.description()), String.class)
                .setParameter("openness", told.openness().name())
                .setParameter("terms", Normal.text(told.terms()), String.class)
                .setParameter("from", told.from())
                .setParameter("to", told.to(), LocalDate.class)
                .setParameter("version", laboratory.version() + 1)
                .setParameter("now", clock.instant());
        insert.executeUpdate();
    }

    int capabilities(Laboratory laboratory) {
        return count(COUNT_CAPABILITIES, laboratory);
    }

    int resources(Laboratory laboratory) {
        return count(COUNT_RESOURCES, laboratory);
    }

    private int count(String query, Laboratory laboratory) {
        return session.createNativeQuery(query, Integer.class)
                .setParameter("laboratory", laboratory.id())
                .getSingleResult();
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        Term.plausible("from", from);
        Term.plausible("to", to);
        if (to != null && !from.isBefore(to)) {
            throw new LaboratoryRefused.DaysReversed("to");
        }
    }
}
