/** The service over HTTP. */
package cn.jiangmen.quality.enterprise.rest;
