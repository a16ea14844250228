/** The HTTP edge of penalties. */
package cn.jiangmen.quality.supervision.penalties.rest;
