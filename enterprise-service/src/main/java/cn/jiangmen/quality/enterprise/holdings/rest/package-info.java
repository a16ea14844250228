/** The HTTP edge of holdings. */
package cn.jiangmen.quality.enterprise.holdings.rest;
