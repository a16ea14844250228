package cn.jiangmen.quality.target.rebuild;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The rebuilds there have been. */
@ApplicationScoped
class Rebuilds implements PanacheRepositoryBase<Rebuild, UUID> {
    Optional<Rebuild> running() {
        return find("state", Rebuild.State.RUNNING).firstResultOptional();
    }
}
