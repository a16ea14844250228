package cn.jiangmen.quality.target.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The comparisons there have been. */
@ApplicationScoped
class DefinitionComparisons implements PanacheRepositoryBase<DefinitionComparison, UUID> {
    Optional<DefinitionComparison> running() {
        return find("state", DefinitionComparison.State.RUNNING).firstResultOptional();
    }

    /**
     * A comparison by its id.
     *
     * @throws DefinitionRefused.UnknownComparison when there has been none
     */
    DefinitionComparison get(UUID id) {
        return findByIdOptional(id).orElseThrow(DefinitionRefused.UnknownComparison::new);
    }
}
