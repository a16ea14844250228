/**
 * Announces that certificates lapse soon and that they lapsed (过期失效). Informative: what is in force follows from the terms
 * alone, so an announcement that comes late, twice or not at all changes no number.
 */
package cn.jiangmen.quality.certificate.expiry;
