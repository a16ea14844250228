/** The HTTP edge of the list for key supervision. */
package cn.jiangmen.quality.supervision.keylist.rest;
