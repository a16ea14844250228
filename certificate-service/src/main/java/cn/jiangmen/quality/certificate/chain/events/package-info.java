/** What other services are told of chains. */
package cn.jiangmen.quality.certificate.chain.events;
