package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.items.CheckItem;
import cn.jiangmen.quality.supervision.items.CheckItemService;
import cn.jiangmen.quality.supervision.items.ItemRefused;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The items of a visit: all on the list on its day, all for the same kind of object. */
@ApplicationScoped
class TaskItems {
    private final CheckItemService items;

    TaskItems(CheckItemService items) {
        this.items = items;
    }

    /**
     * Lets known items pass.
     *
     * @return the kind of object that they are checked at
     */
    ObjectKind require(List<String> codes, LocalDate on) {
        Set<ObjectKind> kinds = codes.stream()
                .map(code -> listed(code, on).terms().objectKind())
                .collect(Collectors.toSet());
        if (kinds.size() > 1) {
            throw new TaskRefused.ItemsDiffer();
        }
        return kinds.iterator().next();
    }

    String name(String code) {
        return items.get(code).terms().name();
    }

    private CheckItem listed(String code, LocalDate on) {
        try {
            CheckItem item = items.get(code);
            if (item.validOn(on)) {
                return item;
            }
        } catch (ItemRefused.NotFound e) {
            // the same to the caller
        }
        throw new TaskRefused.ItemNotListed(code);
    }
}
