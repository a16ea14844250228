/** Monthly reports over HTTP. */
package cn.jiangmen.quality.certificate.reports.rest;
