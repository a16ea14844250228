/**
 * Serious dishonesty (严重违法失信, SAMR Order 44) and the credit-repair tiers of penalties (NDRC Order 36).
 *
 * <p>Words: a <em>proposal</em> (拟列入) stays inside; a <em>record</em> (失信记录) is what the credit platform is told of,
 * over its whole legal life. A record rests on a penalty that stands, never on the state of a certificate.
 */
package cn.jiangmen.quality.supervision.dishonesty;
