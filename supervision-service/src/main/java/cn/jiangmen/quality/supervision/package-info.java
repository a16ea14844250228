/**
 * Owns supervision: the cases (案件) that the authority opens on what it finds, receives or draws.
 *
 * <p>Words: a <em>case</em> is opened (立案), investigated (调查) and closed (结案) with an <em>outcome</em>. Further features
 * — draws, inspections, penalties, dishonesty — have packages of their own below this one.
 */
package cn.jiangmen.quality.supervision;
