/**
 * Classes objects by credit risk (信用风险分类) by stated rules with a version: which facts count, how much and for how long are
 * rows; the periods of an object follow from its facts, an officer's override with its end goes before them.
 */
package cn.jiangmen.quality.supervision.risk;
