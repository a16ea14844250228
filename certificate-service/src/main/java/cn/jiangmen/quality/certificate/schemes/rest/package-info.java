/** The catalogue over HTTP. */
package cn.jiangmen.quality.certificate.schemes.rest;
