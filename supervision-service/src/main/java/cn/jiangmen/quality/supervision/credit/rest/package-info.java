/** The HTTP edge of the contract with the credit platform. */
package cn.jiangmen.quality.supervision.credit.rest;
