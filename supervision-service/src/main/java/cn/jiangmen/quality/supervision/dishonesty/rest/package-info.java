/** The HTTP edge of serious dishonesty and credit repair. */
package cn.jiangmen.quality.supervision.dishonesty.rest;
