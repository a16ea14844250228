/**
 * Suspicion (线索): rules look at what is registered and what was seen in the market; each suspicion is one lead (线索) with its
 * evidence, told to the supervision. A lead accuses nobody.
 */
package cn.jiangmen.quality.certificate.suspicion;
