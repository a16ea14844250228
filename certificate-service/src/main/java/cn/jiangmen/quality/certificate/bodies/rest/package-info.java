/** Certification bodies over HTTP. */
package cn.jiangmen.quality.certificate.bodies.rest;
