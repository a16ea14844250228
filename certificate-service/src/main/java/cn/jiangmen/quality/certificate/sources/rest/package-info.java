/** Sources and their precedence over HTTP. */
package cn.jiangmen.quality.certificate.sources.rest;
