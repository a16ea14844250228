/** The pages under {@code /public/zh} and {@code /public/en}: whole on the server, without a script. */
package cn.jiangmen.quality.supervision.web.rest;
