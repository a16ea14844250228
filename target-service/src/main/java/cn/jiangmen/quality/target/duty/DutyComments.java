package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What departments say to each other about a duty; nothing said is changed or taken away. */
@ApplicationScoped
public class DutyComments {
    private static final String COMMENTS = """
            with q as (select ?::uuid as duty, ?::uuid as id, ?::uuid as after_id, ?::int as most)
            select c.id, c.duty, c.reply_to, c.text,
                   jsonb_build_object('department', c.by_department, 'office', c.by_office) as by, c.recorded_at
            from q join duty_comment c on c.duty = q.duty
            where (q.id is null or c.id = q.id) and (q.after_id is null or c.id > q.after_id)
            order by c.id
            limit (select most from q)""";

    private final JsonRows rows;
    private final References references;
    private final DutyService duties;
    private final Clock clock;

    DutyComments(JsonRows rows, References references, DutyService duties, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.duties = duties;
        this.clock = clock;
    }

    /** A comment; {@code replyTo} is the comment it answers, or null. */
    @Schema(name = "DutyComment")
    public record CommentLine(UUID id, UUID duty, UUID replyTo, String text, Actor by, Instant recordedAt) {}

    @Transactional
    public CommentLine say(UUID duty, UUID replyTo, String text, Actor by) {
        duties.held(duty);
        references.actor(by);
        if (replyTo != null && !rows.exists("select id from duty_comment where duty = ? and id = ?", duty, replyTo)) {
            throw new DutyRefused.Unknown(Thing.COMMENT, "reply_to", replyTo.toString());
        }
        UUID id = Ids.next();
        rows.change("""
                insert into duty_comment (id, duty, reply_to, text, by_department, by_office, recorded_at)
                values (?, ?, ?::uuid, ?, ?, ?, ?)""", id, duty, replyTo, text, by.department(), by.office(), Instant.now(clock));
        return rows.first(CommentLine.class, COMMENTS, duty, id, null, 1).orElseThrow();
    }

    /** The comments on a duty after one, oldest first. */
    @Transactional
    public List<CommentLine> list(UUID duty, UUID after, int limit) {
        duties.require(duty);
        return rows.list(CommentLine.class, COMMENTS, duty, null, after, limit);
    }
}
