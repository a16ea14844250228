/** The HTTP edge of screening. */
package cn.jiangmen.quality.enterprise.screenings.rest;
