/** The HTTP edge of the rules of guidance. */
package cn.jiangmen.quality.enterprise.guidance.rules.rest;
