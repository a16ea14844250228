/**
 * Owns plans, indicators, their targets and the ledger from which every number of the plan is derived.
 *
 * <p>Words: an <em>indicator</em> is one number of the plan; its <em>definition</em> (versioned) says what it counts; a
 * <em>membership</em> is the days on which a subject counts in a definition, in a county; a <em>step</em> is how much a
 * number rises or falls on a day. A number on a day is the sum of the steps up to it.
 */
package cn.jiangmen.quality.target;
