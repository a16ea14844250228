/** The what-if over HTTP. */
package cn.jiangmen.quality.target.whatif.rest;
