/** The classification over HTTP. */
package cn.jiangmen.quality.enterprise.industries.rest;
