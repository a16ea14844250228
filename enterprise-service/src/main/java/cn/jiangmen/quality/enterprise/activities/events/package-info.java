/** The service's contract with readers of {@code quality-activity.events.v1}. */
package cn.jiangmen.quality.enterprise.activities.events;
