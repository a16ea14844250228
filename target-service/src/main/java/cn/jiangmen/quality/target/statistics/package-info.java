/** Tables of the plan's numbers over time and by kind of enterprise, for officers, printers and the public. */
package cn.jiangmen.quality.target.statistics;
