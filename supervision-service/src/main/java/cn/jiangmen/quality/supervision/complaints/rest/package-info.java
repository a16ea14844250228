/** The HTTP edge of complaints and reports. */
package cn.jiangmen.quality.supervision.complaints.rest;
