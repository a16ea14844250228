/**
 * Penalties (行政处罚): what was decided in a case, on which article, with which kinds and what amount.
 *
 * <p>A decision is recorded when it is made, corrected where it was recorded wrongly, and withdrawn when it was revoked or
 * annulled (撤销). Notices, service and publication lead up to it and follow it, and are not part of it.
 */
package cn.jiangmen.quality.supervision.penalties;
