/** Case proposals over HTTP. */
package cn.jiangmen.quality.supervision.proposals.rest;
