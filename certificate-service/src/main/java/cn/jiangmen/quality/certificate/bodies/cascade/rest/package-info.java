/** Cascades of certification bodies over HTTP. */
package cn.jiangmen.quality.certificate.bodies.cascade.rest;
