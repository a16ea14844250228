/** Certificates and the catalogue over HTTP. */
package cn.jiangmen.quality.certificate.rest;
