/** The HTTP edge of guidance. */
package cn.jiangmen.quality.enterprise.guidance.rest;
