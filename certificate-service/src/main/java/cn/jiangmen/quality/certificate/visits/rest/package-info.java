/** Visits and surveillance over HTTP. */
package cn.jiangmen.quality.certificate.visits.rest;
