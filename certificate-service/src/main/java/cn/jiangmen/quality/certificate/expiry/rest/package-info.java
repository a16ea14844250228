/** Announced expiries over HTTP. */
package cn.jiangmen.quality.certificate.expiry.rest;
