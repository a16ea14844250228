/** What other services are told of expiries. */
package cn.jiangmen.quality.certificate.expiry.events;
