/** The HTTP edge of profiles. */
package cn.jiangmen.quality.enterprise.profile.rest;
