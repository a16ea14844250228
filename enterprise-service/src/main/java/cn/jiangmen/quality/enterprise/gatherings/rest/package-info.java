/** The HTTP edge of gatherings. */
package cn.jiangmen.quality.enterprise.gatherings.rest;
