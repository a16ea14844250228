/** Changes of the county tree over HTTP. */
package cn.jiangmen.quality.enterprise.divisions.rest;
