/** Definitions over HTTP. */
package cn.jiangmen.quality.target.definition.rest;
