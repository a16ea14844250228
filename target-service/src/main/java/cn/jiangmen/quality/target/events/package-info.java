/** What this service learns from the events of enterprises, certificates and certification bodies. */
package cn.jiangmen.quality.target.events;
