/** The HTTP edge of the double-publicity files. */
package cn.jiangmen.quality.supervision.publicity.rest;
