package cn.jiangmen.quality.supervision.tasks;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One line of a plan: what is to be checked, where, how much of it, and in which months.
 *
 * @param counties codes; empty is the whole city
 */
@Embeddable
public record PlanLine(
        String title,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> itemCodes,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> counties,
        BigDecimal lowShare,
        BigDecimal generalShare,
        BigDecimal raisedShare,
        BigDecimal highShare,
        BigDecimal keyShare,
        int fromMonth,
        int toMonth) {

    public static PlanLine of(
            String title, List<String> itemCodes, List<String> counties, Ratios ratios, int fromMonth, int toMonth) {
        if (toMonth < fromMonth) {
            throw new TaskRefused.MonthsBackwards(fromMonth, toMonth);
        }
        return new PlanLine(
                title,
                itemCodes,
                counties,
                ratios.lowShare(),
                ratios.generalShare(),
                ratios.raisedShare(),
                ratios.highShare(),
                ratios.keyShare(),
                fromMonth,
                toMonth);
    }

    public Ratios ratios() {
        return new Ratios(lowShare, generalShare, raisedShare, highShare, keyShare);
    }
}
