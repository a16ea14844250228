/** The HTTP edge of the sandbox. */
package cn.jiangmen.quality.supervision.sandbox.rest;
