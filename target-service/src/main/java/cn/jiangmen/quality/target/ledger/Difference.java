package cn.jiangmen.quality.target.ledger;

import cn.jiangmen.quality.target.Basis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of the ledger that is not what an independent count gives. */
@Schema(name = "LedgerDifference")
public record Difference(String indicator, Basis basis, String county, int ledger, int recount) {}
