/** What the readers of events are told of proposals and records. */
package cn.jiangmen.quality.supervision.dishonesty.events;
