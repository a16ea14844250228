/** The HTTP edge of the named lists. */
package cn.jiangmen.quality.enterprise.guidance.lists.rest;
