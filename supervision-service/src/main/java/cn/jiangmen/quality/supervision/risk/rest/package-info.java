/** The HTTP edge of credit risk. */
package cn.jiangmen.quality.supervision.risk.rest;
