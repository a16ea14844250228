/**
 * 双随机抽查 as work: the yearly plan, tasks made from it, the draw of each in the order committed → frozen → drawn, the
 * results of what was drawn, and what a citizen needs to recompute the draw. The algorithm itself is in {@code draw}.
 */
package cn.jiangmen.quality.supervision.tasks;
