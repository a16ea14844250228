/**
 * Renewal chains (证书接续): which certificate follows which under another number, by re-certification, transfer to another body
 * (转换认证机构) or replacement, and the transfer itself as one act.
 */
package cn.jiangmen.quality.certificate.chain;
