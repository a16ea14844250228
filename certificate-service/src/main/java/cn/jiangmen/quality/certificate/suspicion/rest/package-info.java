/** Suspicion rules, observations and leads over HTTP. */
package cn.jiangmen.quality.certificate.suspicion.rest;
