package cn.jiangmen.quality.supervision.roles;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares claimed roles with the rows of {@code act_role}, and keeps what was claimed for which act. */
@ApplicationScoped
public class ActRoles {
    private static final String KEEP = """
            insert into act_claim (id, act, path, roles, verdict, request_id, claimed_at) values (?, ?, ?, ?, ?, ?, ?)""";

    private final JsonRows rows;
    private final Clock clock;

    ActRoles(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of a claim. */
    public enum Verdict {
        /** a claimed role may do the act */
        ALLOWED,
        /** no claimed role may */
        REFUSED,
        /** no role was claimed, and none is required yet */
        UNCLAIMED,
        /** no role was claimed, though one is required */
        MISSING
    }

    /** Who may do an act. */
    public record Line(String act, List<String> roles) {}

    /** A claim that was kept. */
    public record Claim(
            UUID id,
            String act,
            String path,
            List<String> roles,
            Verdict verdict,
            String requestId,
            Instant claimedAt) {}

    private record Role(String role) {}

    /** The roles that may do an act, in alphabetical order. */
    public List<String> of(String act) {
        return rows.list(Role.class, "select role from act_role where act = ? order by role", act).stream()
                .map(Role::role)
                .toList();
    }

    /** All acts with their roles. */
    public List<Line> all() {
        return rows.list(
                Line.class,
                "select act, array_agg(role order by role) as roles from act_role group by act order by act");
    }

    /** Tells whether one of the claimed roles may do the act; none claimed passes where none is required. */
    public Verdict verdict(String act, Set<String> claimed, boolean required) {
        if (claimed.isEmpty()) {
            return required ? Verdict.MISSING : Verdict.UNCLAIMED;
        }
        return of(act).stream().anyMatch(claimed::contains) ? Verdict.ALLOWED : Verdict.REFUSED;
    }

    /** Keeps a claim whatever becomes of the act itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(String act, String path, Set<String> claimed, Verdict verdict, String requestId) {
        rows.change(KEEP, Ids.next(), act, path, List.copyOf(claimed), verdict, requestId, Instant.now(clock));
    }

    /** Claims in order; null or an empty text asks for all. */
    public List<Claim> claims(String act, Verdict verdict, UUID after, int limit) {
        return rows.list(
                Claim.class,
                "select * from act_claim where id > ? and (? = '' or act = ?) and (? = '' or verdict = ?)"
                        + " order by id limit ?",
                after == null ? new UUID(0, 0) : after,
                act == null ? "" : act,
                act == null ? "" : act,
                verdict == null ? "" : verdict.name(),
                verdict == null ? "" : verdict.name(),
                limit);
    }
}
