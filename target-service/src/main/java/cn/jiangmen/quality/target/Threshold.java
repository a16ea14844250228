package cn.jiangmen.quality.target;

/**
 * What a plan asks of a number.
 *
 * @param value the number in the plan's words
 * @param strict true for 超过: the number must be exceeded, 5300 is not enough where 5300 is asked
 */
public record Threshold(int value, boolean strict) {
    public boolean metBy(int number) {
        return gap(number) == 0;
    }

    /** How many are still missing; 0 when it is met. */
    public int gap(int number) {
        int least = strict ? value + 1 : value;
        return Math.max(0, least - number);
    }
}
