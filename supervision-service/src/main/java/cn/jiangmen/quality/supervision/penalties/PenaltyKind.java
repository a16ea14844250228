package cn.jiangmen.quality.supervision.penalties;

/** Kinds of administrative penalty (行政处罚法 Art 9). */
public enum PenaltyKind {
    /** 警告 */
    WARNING,
    /** 通报批评 */
    CRITICISM,
    /** 罚款 */
    FINE,
    /** 没收违法所得 */
    CONFISCATION_OF_GAINS,
    /** 没收非法财物 */
    CONFISCATION_OF_GOODS,
    /** 暂扣许可证件 */
    LICENCE_SUSPENDED,
    /** 降低资质等级 */
    GRADE_LOWERED,
    /** 吊销许可证件 */
    LICENCE_REVOKED,
    /** 限制开展生产经营活动 */
    BUSINESS_RESTRICTED,
    /** 责令停产停业 */
    BUSINESS_SUSPENDED,
    /** 责令关闭 */
    CLOSED,
    /** 限制从业 */
    OCCUPATION_RESTRICTED,
    /** 法律、行政法规规定的其他行政处罚 */
    OTHER;

    /** Whether money is taken by it, so that an amount belongs to it. */
    boolean takesMoney() {
        return this == FINE || this == CONFISCATION_OF_GAINS;
    }

    /** Whether publicity is never stopped early for it, and the offence counts as serious (SAMR Order 45 Art 14). */
    boolean grave() {
        return switch (this) {
            case GRADE_LOWERED,
                    LICENCE_REVOKED,
                    BUSINESS_RESTRICTED,
                    BUSINESS_SUSPENDED,
                    CLOSED,
                    OCCUPATION_RESTRICTED -> true;
            case WARNING, CRITICISM, FINE, CONFISCATION_OF_GAINS, CONFISCATION_OF_GOODS, LICENCE_SUSPENDED, OTHER ->
                false;
        };
    }
}
