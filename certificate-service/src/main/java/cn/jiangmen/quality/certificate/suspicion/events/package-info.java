/** What the supervision is told of leads, and what is learnt from events to find them. */
package cn.jiangmen.quality.certificate.suspicion.events;
