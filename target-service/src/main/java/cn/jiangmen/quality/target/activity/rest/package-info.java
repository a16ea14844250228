/** The HTTP edge of activities. */
package cn.jiangmen.quality.target.activity.rest;
