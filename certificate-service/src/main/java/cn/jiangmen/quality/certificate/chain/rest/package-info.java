/** Chains and transfers over HTTP. */
package cn.jiangmen.quality.certificate.chain.rest;
