/** The HTTP edge of the approach list. */
package cn.jiangmen.quality.enterprise.guidance.approach.rest;
