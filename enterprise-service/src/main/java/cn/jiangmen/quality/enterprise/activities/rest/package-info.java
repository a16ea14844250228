/** The HTTP edge of quality work. */
package cn.jiangmen.quality.enterprise.activities.rest;
