/** The HTTP edge of derived quality indicators. */
package cn.jiangmen.quality.target.rate.rest;
