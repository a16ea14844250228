package cn.jiangmen.quality.supervision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** The orders to correct (责令改正) that were given in a case, in the order in which they were given. */
@Embeddable
class CorrectionOrders {
    @ElementCollection
    @CollectionTable(name = "case_correction_order", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<CorrectionOrder> orders = new ArrayList<>();

    void issue(CorrectionOrder order) {
        if (orders.stream().anyMatch(each -> each.orderKey().equals(order.orderKey()))) {
            throw new CaseRefused.OrderNumberTaken(order.orderNumber());
        }
        orders.add(order);
    }

    void extend(String number, LocalDate later) {
        int at = find(number);
        orders.set(at, orders.get(at).until(later));
    }

    void end(String number, CorrectionOrder.Status found, LocalDate on) {
        int at = find(number);
        orders.set(at, orders.get(at).ended(found, on));
    }

    void requireNoneOpen() {
        orders.stream()
                .filter(each -> each.status() == CorrectionOrder.Status.ISSUED)
                .findFirst()
                .ifPresent(open -> {
                    throw new CaseRefused.CorrectionOpen(open.orderNumber());
                });
    }

    List<CorrectionOrder> all() {
        return List.copyOf(orders);
    }

    private int find(String number) {
        String key = NormalForm.of(number);
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).orderKey().equals(key)) {
                return i;
            }
        }
        throw new CaseRefused.OrderUnknown(number);
    }
}
