/** Zones and parks over HTTP. */
package cn.jiangmen.quality.enterprise.zones.rest;
