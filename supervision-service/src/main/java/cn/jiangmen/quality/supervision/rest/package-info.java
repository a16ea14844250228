/** The service over HTTP. */
package cn.jiangmen.quality.supervision.rest;
