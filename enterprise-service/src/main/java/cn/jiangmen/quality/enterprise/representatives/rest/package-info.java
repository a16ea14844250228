/** Legal representatives over HTTP. */
package cn.jiangmen.quality.enterprise.representatives.rest;
