/** Verification over HTTP, signed. */
package cn.jiangmen.quality.certificate.verification.rest;
