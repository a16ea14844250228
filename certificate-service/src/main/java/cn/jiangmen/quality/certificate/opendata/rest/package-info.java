/** Open data over HTTP. */
package cn.jiangmen.quality.certificate.opendata.rest;
