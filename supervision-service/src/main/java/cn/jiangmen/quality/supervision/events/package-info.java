/** The service's contract with readers of {@code supervision.events.v1}. */
package cn.jiangmen.quality.supervision.events;
