package cn.jiangmen.quality.supervision.items;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/** What can be done with the list of items; each command is one transaction. */
@ApplicationScoped
public class CheckItemService {
    private final CheckItems items;
    private final Clock clock;

    CheckItemService(CheckItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * What to list; null asks for all.
     *
     * @param validOn items of the list on that day
     * @param after the code after which the page begins
     */
    public record Filter(ObjectKind objectKind, ItemClass itemClass, LocalDate validOn, String after) {}

    @Transactional
    public CheckItem enter(String code, ItemTerms terms) {
        CheckItem item = new CheckItem(Ids.next(), Subject.key(code), terms, Instant.now(clock));
        if (items.byCode(code).isPresent()) {
            throw new ItemRefused.CodeTaken(item.code());
        }
        try {
            items.save(item, "entered", terms.validFrom(), null);
        } catch (ConstraintViolationException e) { // entered by somebody else at the same time
            throw new ItemRefused.CodeTaken(item.code());
        }
        return item;
    }

    @Transactional
    public CheckItem correct(String code, String ifMatch, ItemTerms right, String reason) {
        return change(code, ifMatch, "corrected", null, reason, item -> item.correct(right, Instant.now(clock)));
    }

    @Transactional
    public CheckItem retire(String code, String ifMatch, LocalDate on, String reason) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return change(code, ifMatch, "retired", day, reason, item -> item.retire(day, Instant.now(clock)));
    }

    public CheckItem get(String code) {
        return items.get(code);
    }

    public Page<VersionHistory.Version> history(String code, String cursor, int limit) {
        return items.history(items.get(code), cursor, limit);
    }

    /** The first items that fit, by code. */
    public List<CheckItem> list(Filter filter, int limit) {
        return items.list(filter, limit);
    }

    private CheckItem change(
            String code, String ifMatch, String change, LocalDate on, String reason, Consumer<CheckItem> act) {
        CheckItem item = items.get(code);
        Versions.require(ifMatch, item.version());
        act.accept(item);
        items.save(item, change, on, reason);
        return item;
    }
}
