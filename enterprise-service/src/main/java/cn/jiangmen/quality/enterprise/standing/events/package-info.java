/** How supervision's events become replicas. */
package cn.jiangmen.quality.enterprise.standing.events;
