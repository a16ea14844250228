package cn.jiangmen.quality.certificate.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The moments around the commit of a chunk. Nothing happens in them; tests end the work there, as a killed process would. */
@ApplicationScoped
class CommitSteps {
    void beforeCommit(UUID importId, int row) {}

    void afterCommit(UUID importId, int row) {}
}
