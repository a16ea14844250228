/** The HTTP edge of inspections. */
package cn.jiangmen.quality.supervision.inspections.rest;
