/** What readers of {@code quality-activity.events.v1} get of assistance requests. */
package cn.jiangmen.quality.enterprise.assistance.events;
