/** The HTTP edge of the calendar: how its refusals are told. */
package cn.jiangmen.quality.supervision.calendar.rest;
