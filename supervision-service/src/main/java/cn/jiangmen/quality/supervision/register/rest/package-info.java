/** The HTTP edge of the registers of objects and inspectors. */
package cn.jiangmen.quality.supervision.register.rest;
