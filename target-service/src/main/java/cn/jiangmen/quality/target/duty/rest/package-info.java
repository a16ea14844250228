/** The duty ledger over HTTP. */
package cn.jiangmen.quality.target.duty.rest;
