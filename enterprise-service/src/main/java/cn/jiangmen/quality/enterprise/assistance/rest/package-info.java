/** The HTTP edge of assistance requests. */
package cn.jiangmen.quality.enterprise.assistance.rest;
