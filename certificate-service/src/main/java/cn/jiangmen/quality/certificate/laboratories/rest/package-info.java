/** Laboratories and their directories over HTTP. */
package cn.jiangmen.quality.certificate.laboratories.rest;
