package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What an officer can do with institutions and the lines of their directories; each act one version with one event. */
@ApplicationScoped
public class LaboratoryService {
    private final Laboratories laboratories;
    private final DirectoryLines lines;
    private final Clock clock;

    LaboratoryService(Laboratories laboratories, DirectoryLines lines, Clock clock) {
        this.laboratories = laboratories;
        this.lines = lines;
        this.clock = clock;
    }

    /** What is told of a resource; null stays. */
    public record ResourceChange(
            String name,
            String model,
            String description,
            SharedResource.Openness openness,
            String terms,
            LocalDate endedOn) {
        SharedResource of(SharedResource known) {
            return new SharedResource(
                    known.kind(),
                    name == null ? known.name() : Normal.text(name),
                    model == null ? known.model() : Normal.text(model),
                    description == null ? known.description() : Normal.text(description),
                    openness == null ? known.openness() : openness,
                    terms == null ? known.terms() : Normal.text(terms),
                    known.from(),
                    endedOn == null ? known.to() : endedOn);
        }
    }

    @Transactional
    public Laboratory register(Details told) {
        Laboratory laboratory = Laboratory.register(Ids.next(), told, clock);
        knownBody(laboratory);
        laboratories.add(laboratory);
        return laboratory;
    }

    @Transactional
    public Laboratory get(UUID id) {
        return laboratories.get(id);
    }

    @Transactional
    public List<Laboratory> list(DirectoryFilter filter, LaboratoryKind kind, UUID after, int limit) {
        return laboratories.list(filter, kind, after, limit);
    }

    @Transactional
    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return laboratories.history(laboratories.get(id).id(), cursor, limit);
    }

    @Transactional
    public Laboratory correct(UUID id, String ifMatch, Details told, Set<Details.Erasable> erase, String reason) {
        return change(id, ifMatch, reason, laboratory -> {
            laboratory.correct(told, erase, clock);
            knownBody(laboratory);
        });
    }

    @Transactional
    public Laboratory stand(UUID id, String ifMatch, LaboratoryStatus status, LocalDate from, String reason) {
        return change(id, ifMatch, reason, laboratory -> laboratory.stand(status, from, clock));
    }

    @Transactional
    public Laboratory unstand(UUID id, String ifMatch, String reason) {
        return change(id, ifMatch, reason, laboratory -> laboratory.unstand(clock));
    }

    @Transactional
    public Laboratory qualify(UUID id, String ifMatch, Qualification told, boolean takenAway, String reason) {
        return change(id, ifMatch, reason, laboratory -> laboratory.qualify(told, takenAway, clock));
    }

    /** Begins lines of what it can do. */
    @Transactional
    public Laboratory addCapabilities(UUID id, String ifMatch, List<Capability> told, String reason) {
        return change(id, ifMatch, reason, laboratory -> {
            told.forEach(line -> lines.add(laboratory, line));
            count(laboratory);
        });
    }

    /** Ends lines of what it can do. */
    @Transactional
    public Laboratory endCapabilities(UUID id, String ifMatch, Set<UUID> ended, LocalDate day, String reason) {
        Term.plausible("ended_on", day);
        return change(id, ifMatch, reason, laboratory -> {
            ended.forEach(line -> lines.end(laboratory, line, day));
            count(laboratory);
        });
    }

    /** Begins to share resources. */
    @Transactional
    public Laboratory share(UUID id, String ifMatch, List<SharedResource> told, String reason) {
        return change(id, ifMatch, reason, laboratory -> {
            told.forEach(resource -> lines.add(laboratory, resource));
            count(laboratory);
        });
    }

    /** Corrects a shared resource, or ends it. */
    @Transactional
    public Laboratory changeResource(UUID id, String ifMatch, UUID resource, ResourceChange told, String reason) {
        return change(id, ifMatch, reason, laboratory -> {
            SharedResource known = lines.resource(laboratory, resource);
            SharedResource after = told.of(known);
            if (after.equals(known)) {
                throw new LaboratoryRefused.NothingToCorrect();
            }
            lines.replace(laboratory, resource, after);
            count(laboratory);
        });
    }

    private void count(Laboratory laboratory) {
        laboratory.lines(lines.capabilities(laboratory), lines.resources(laboratory), clock);
    }

    private void knownBody(Laboratory laboratory) {
        String body = laboratory.details().certificationBody();
        if (body != null && !laboratories.hasBody(body)) {
            throw new LaboratoryRefused.UnknownBody(body);
        }
    }

    private Laboratory change(UUID id, String ifMatch, String reason, Consumer<Laboratory> act) {
        Laboratory laboratory = laboratories.get(id);
        Versions.require(ifMatch, laboratory.version());
        act.accept(laboratory);
        laboratories.save(laboratory, reason);
        return laboratory;
    }
}
