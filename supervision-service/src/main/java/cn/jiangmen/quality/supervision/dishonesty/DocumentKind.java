package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document of a record is. */
@Schema(name = "DishonestyDocumentKind")
public enum DocumentKind {
    PENALTY_DECISION,
    LISTING_DECISION,
    REPAIR_APPLICATION,
    REPAIR_ACCEPTANCE,
    REPAIR_DECISION,
    ANNULMENT,
    RESTORATION,
    CORRECTION,
    PROOF
}
