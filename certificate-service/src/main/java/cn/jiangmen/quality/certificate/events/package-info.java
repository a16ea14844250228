/** What other services are told of certificates: topic, types and the state of the contract. */
package cn.jiangmen.quality.certificate.events;
