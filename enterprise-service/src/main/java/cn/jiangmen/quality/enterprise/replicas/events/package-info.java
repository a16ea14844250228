/** How the events of other services are kept as replicas: technical only, for each feature that keeps one. */
package cn.jiangmen.quality.enterprise.replicas.events;
