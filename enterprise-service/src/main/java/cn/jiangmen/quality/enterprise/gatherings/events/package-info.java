/** What readers of {@code quality-activity.events.v1} get of gatherings. */
package cn.jiangmen.quality.enterprise.gatherings.events;
