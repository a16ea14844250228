/** Plans: what each asks of which indicator, drafted, published, and amended by dated documents. */
package cn.jiangmen.quality.target.plan;
