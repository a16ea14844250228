package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record is; the kind decides which law its life follows. */
@Schema(name = "DishonestyRecordKind")
public enum RecordKind {
    /** 严重违法失信名单 (SAMR Order 44) */
    SERIOUS_LISTING,
    /** 行政处罚失信信息 (NDRC Order 36) */
    PENALTY_INFORMATION
}
