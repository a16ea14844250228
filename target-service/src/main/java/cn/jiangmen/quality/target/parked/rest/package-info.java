/** The HTTP edge of what could not be applied. */
package cn.jiangmen.quality.target.parked.rest;
