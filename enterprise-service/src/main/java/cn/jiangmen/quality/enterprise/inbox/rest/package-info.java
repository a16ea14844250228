/** The inbox over HTTP. */
package cn.jiangmen.quality.enterprise.inbox.rest;
