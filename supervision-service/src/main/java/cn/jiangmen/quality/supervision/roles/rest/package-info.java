/** The one place where the role of a caller is compared with the act that is asked for. */
package cn.jiangmen.quality.supervision.roles.rest;
