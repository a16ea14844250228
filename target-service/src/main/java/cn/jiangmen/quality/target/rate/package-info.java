/**
 * Derived quality indicators (质量衍生指标): shares and ratios beside the counts — suspension and revocation, inspections
 * passed, penalties per thousand enterprises, small and micro enterprises.
 *
 * <p>Each is data ({@code rate}): what is divided by what, over which window, to how many decimals. Every fact counts from
 * one day until before another ({@code rate_piece}), so any day and any series follow from the same rows.
 */
package cn.jiangmen.quality.target.rate;
