/** The HTTP edge of targets, shares and pace. */
package cn.jiangmen.quality.target.allocation.rest;
