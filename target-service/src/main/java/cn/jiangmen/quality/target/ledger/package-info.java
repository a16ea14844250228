/** The KPI ledger: who counts when and where, the steps that follow, and the proof that both are right. */
package cn.jiangmen.quality.target.ledger;
