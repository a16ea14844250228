package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.ledger.Ledger;

/** The projection without the service around it. */
public final class LedgerProjections {
    private LedgerProjections() {}

    public static LedgerProjection projection() {
        return new LedgerProjection(new Ledger(), null);
    }
}
