/** What readers of {@code supervision.events.v1} are told of check tasks. */
package cn.jiangmen.quality.supervision.tasks.events;
