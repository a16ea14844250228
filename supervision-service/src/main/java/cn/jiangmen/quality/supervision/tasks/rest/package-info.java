/** The HTTP edge of plans, tasks and public draws. */
package cn.jiangmen.quality.supervision.tasks.rest;
