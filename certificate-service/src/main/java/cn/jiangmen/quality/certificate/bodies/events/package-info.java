/** What other services are told of certification bodies. */
package cn.jiangmen.quality.certificate.bodies.events;
