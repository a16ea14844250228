/** What readers of {@code supervision.events.v1} are told of inspections. */
package cn.jiangmen.quality.supervision.inspections.events;
