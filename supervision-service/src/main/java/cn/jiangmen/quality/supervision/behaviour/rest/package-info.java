/** The HTTP edge of the behaviour records. */
package cn.jiangmen.quality.supervision.behaviour.rest;
