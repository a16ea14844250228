package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is annulled. */
@Schema(name = "DishonestyAnnulmentCause")
public enum AnnulmentCause {
    /** 所依据的行政处罚被撤销、确认违法或者无效 (Order 44 Art 19) */
    PENALTY_ANNULLED,
    /** 列入决定经行政复议或者行政诉讼撤销 (Order 44 Art 23) */
    LISTING_ANNULLED,
    /** 依职权自行纠正 */
    OWN_CORRECTION
}
