/**
 * Counts what was done: inspections, cases, penalties and quality work, and what happened to enterprises, by period and county.
 *
 * <p>Has a projection of its own, so that the ledger is as fast as without it. Which records are told as which activity is
 * data ({@code activity_kind}).
 */
package cn.jiangmen.quality.target.activity;
