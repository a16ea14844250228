/**
 * Owns the enterprises (法人和其他组织): who they are by credit code, and in which county they sit on which day.
 *
 * <p>Words: an <em>enterprise</em> is any subject with a unified social credit code; a <em>county move</em> says that it
 * belongs to a county from a day on; a <em>county period</em> is what follows from the moves. A day without a county is
 * <em>unattributed</em>; an enterprise that is known to sit outside Jiangmen is <em>outside</em>.
 */
package cn.jiangmen.quality.enterprise;
