/** What other services are told of visits. */
package cn.jiangmen.quality.certificate.visits.events;
