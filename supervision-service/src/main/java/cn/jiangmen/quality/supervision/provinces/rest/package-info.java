/** The HTTP edge of publications across provinces. */
package cn.jiangmen.quality.supervision.provinces.rest;
