/** The HTTP edge of the list of check items. */
package cn.jiangmen.quality.supervision.items.rest;
