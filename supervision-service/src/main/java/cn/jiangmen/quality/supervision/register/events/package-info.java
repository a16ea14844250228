/** What supervision keeps of the events of other services. */
package cn.jiangmen.quality.supervision.register.events;
