/**
 * The contract with the credit platform (信用江门): every event of a dishonesty record once, under a dense sequence, with
 * receipts, recall and reconciliation. What is told is written by the database where an event enters the outbox.
 */
package cn.jiangmen.quality.supervision.credit;
