/** The HTTP edge of the movements. */
package cn.jiangmen.quality.target.announce.rest;
