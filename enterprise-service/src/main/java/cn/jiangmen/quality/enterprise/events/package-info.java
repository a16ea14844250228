/** The service's contract with readers of {@code enterprise.events.v1}. */
package cn.jiangmen.quality.enterprise.events;
