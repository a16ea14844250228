/** What readers of {@code supervision.events.v1} are told of penalties. */
package cn.jiangmen.quality.supervision.penalties.events;
