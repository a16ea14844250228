/** Plans over HTTP. */
package cn.jiangmen.quality.target.plan.rest;
