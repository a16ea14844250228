/**
 * Complaints (投诉) and reports (举报): a letter is taken in, its writer sealed away, and each of the one or two matters it
 * brings is handled by its own rules and clocks (市场监督管理投诉举报处理: SAMR Order 20, from 2026-04-15 Order 121).
 */
package cn.jiangmen.quality.supervision.complaints;
