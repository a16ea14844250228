/**
 * Screening for a purpose (核查): another platform asks where up to a thousand enterprises stand, says for what and on what
 * ground, and may be called back when an answer changes. Facts are told, never a verdict; each use is kept.
 */
package cn.jiangmen.quality.enterprise.screenings;
