package cn.jiangmen.quality.supervision.complaints;

/** Where a complaint or a report stands; the public reads its words. */
public enum MatterStatus {
    RECEIVED("已收到", "Received"),
    /** 投诉 only, as the next four. */
    ACCEPTED("已受理", "Accepted"),
    MEDIATING("调解中", "In mediation"),
    REFUSED("不予受理", "Not accepted"),
    SETTLED("达成调解协议", "Settled"),
    TERMINATED("终止调解", "Mediation ended without agreement"),
    WITHDRAWN("投诉人撤回", "Withdrawn"),
    /** 举报 only, as the next two. */
    FILED("已立案", "A case was filed"),
    NOT_FILED("不予立案", "No case was filed"),
    TRANSFERRED("已移送", "Handed to another authority"),
    MERGED("已并入在先事项", "Merged into an earlier matter");

    private final String zh;
    private final String en;

    MatterStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
