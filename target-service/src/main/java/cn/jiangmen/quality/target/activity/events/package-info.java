/** What activities learn from the events of supervision and of quality work. */
package cn.jiangmen.quality.target.activity.events;
