/**
 * Certificates (认证证书) and their dated states: who holds them, for which terms they are valid, and when a body suspended,
 * resumed, revoked or cancelled them (认证认可条例 Art 26; 强制性产品认证管理规定 Art 26–28).
 *
 * <p>Words: a <em>term</em> is one period of validity, both days included; a <em>status change</em> takes effect on a legal
 * day, which may lie before the day it was recorded; <em>in force</em> are the days of the terms that are neither suspended
 * nor after a revocation or cancellation. Expiry is never stored: it follows from the terms.
 */
package cn.jiangmen.quality.certificate;
