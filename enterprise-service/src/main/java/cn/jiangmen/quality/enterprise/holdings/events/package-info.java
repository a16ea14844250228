/** What is kept of the events of certificates. */
package cn.jiangmen.quality.enterprise.holdings.events;
