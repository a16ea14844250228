/**
 * Where an enterprise stands with supervision (监管情况): replicas of its cases, inspections, penalties, complaints and dishonesty
 * records, without names and free text. Other features read the tables by SQL.
 */
package cn.jiangmen.quality.enterprise.standing;
