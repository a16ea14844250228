/** The explanations over HTTP. */
package cn.jiangmen.quality.target.explain.rest;
