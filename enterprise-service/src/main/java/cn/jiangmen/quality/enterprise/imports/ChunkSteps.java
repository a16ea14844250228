package cn.jiangmen.quality.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The moments around the end of a chunk. Nothing happens in them; tests end the work there, as a killed process would. */
@ApplicationScoped
class ChunkSteps {
    void beforeCommit(UUID importId, int row) {}

    void afterCommit(UUID importId, int row) {}
}
