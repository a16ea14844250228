/** What other services are told of laboratories. */
package cn.jiangmen.quality.certificate.laboratories.events;
